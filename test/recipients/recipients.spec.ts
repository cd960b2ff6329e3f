import { assignLeadWorker, findRecipients, getChild, getWorker, type OutputOf, recordAbsences, recordCoreGroup, recordLeaving, recordOfficeHolder, recordWorker } from '@custodian/contracts';
import type { z } from 'zod';
import { type Authority, ownAuthority, workerOf } from '../rules/authority';
import { childWithPlan, gp } from '../rules/children';
import { refusalOf } from '../rules/refusal';
import { BusParty } from '../setup/bus-party';

type Asked = z.input<(typeof findRecipients)['input']>;
type Found = OutputOf<typeof findRecipients>['recipients'];

let authority: Authority;
let notification: BusParty;
beforeAll(async () => {
  authority = await ownAuthority();
  notification = await BusParty.on(authority.deployment.rabbitmqUrl, authority.deployment.authority, 'notification-service');
}, 120_000);
afterAll(async () => {
  await notification.leave();
  await authority.stop();
});

const vouched = { actor: { id: 'service:notification-service', roles: ['service'] } };

async function find(audience: Asked['audience'], at = '2026-06-10T10:00:00.000Z'): Promise<Found> {
  const answer = await notification.call(findRecipients, { input: { audience, at }, vouched });
  if ('problem' in answer) throw new Error(answer.problem.code);
  return findRecipients.output.parse(answer.ok).recipients;
}
const idsOf = (found: Found) => found.map(({ recipientId }) => recipientId);

let people = 0;
/** Somebody new in the directory. */
async function practitioner(details: Partial<z.input<(typeof recordWorker)['input']>> = {}): Promise<string> {
  people += 1;
  const { workerId } = await authority.custodian.call(recordWorker, { name: `Recipient ${people}`, role: 'Social worker', agency: 'Recipient agency', phone: '0161 496 0100', ...details });
  return workerId;
}
const versionOf = async (workerId: string) => (await authority.custodian.call(getWorker, { workerId })).version;
const away = async (workerId: string, coverWorkerId?: string) =>
  authority.custodian.call(recordAbsences, { workerId, absences: [{ from: '2026-06-08', to: '2026-06-12', ...(coverWorkerId && { coverWorkerId }) }] }, { ifMatch: await versionOf(workerId) });
const gone = async (workerId: string, leftOn: string | null) => authority.custodian.call(recordLeaving, { workerId, leftOn }, { ifMatch: await versionOf(workerId) });

describe('who must know, at the moment something is sent', () => {
  it('is the cover while somebody is away, else their team manager; the team manager of who has left; nobody where that leads in a circle', async () => {
    const manager = await practitioner({ managesTeam: 'Recipients team' });
    const [one, two, three] = [await practitioner({ team: 'Recipients team' }), await practitioner(), await practitioner({ managerWorkerId: manager })];
    await away(one, two);
    expect(await find([{ workerId: one }])).toMatchObject([{ recipientId: two, workerId: two, as: 'worker', coveringFor: one }]);
    expect(idsOf(await find([{ workerId: one }], '2026-06-12T22:59:00.000Z'))).toEqual([two]);
    expect(await find([{ workerId: one }], '2026-06-12T23:01:00.000Z')).toEqual([expect.not.objectContaining({ coveringFor: one }) as unknown]);
    expect(idsOf(await find([{ coverOf: one }, { teamManagerOf: one }]))).toEqual([two, manager]);
    await away(two, one);
    expect(await find([{ workerId: one }])).toMatchObject([]);
    await gone(three, '2026-06-10');
    expect(idsOf(await find([{ workerId: three }], '2026-06-09T10:00:00.000Z'))).toEqual([three]);
    expect(await find([{ workerId: three }])).toMatchObject([{ recipientId: manager, coveringFor: three }]);
  });

  it('goes no more than three steps from the one who is meant', async () => {
    const chain = [await practitioner(), await practitioner(), await practitioner(), await practitioner(), await practitioner()];
    for (const [at, each] of chain.slice(0, 3).entries()) await away(each, chain[at + 1]);
    expect(idsOf(await find([{ workerId: chain[0] ?? '' }]))).toEqual([chain[3]]);
    await away(chain[3] ?? '', chain[4]);
    expect(await find([{ workerId: chain[0] ?? '' }])).toEqual([]);
  });

  it('is the lead worker, the core group, the conference and the police of a child, each person once and with the same id each time', async () => {
    const { childId } = await childWithPlan(authority, '2026-02-12');
    const constable = { name: 'Hale Underthorne', role: 'Detective constable', agency: 'Northmoor Police', email: 'hale@police.example' };
    const leader = workerOf(authority, 'key-worker');
    expect(await find([{ policeFor: childId }])).toMatchObject([{ as: 'police', email: `police@${authority.deployment.authority}.example` }]);
    const { version } = await authority.custodian.call(getChild, { childId });
    await authority.custodian.call(recordCoreGroup, { childId, members: [gp, constable, { ...gp, workerId: workerOf(authority, 'chair') }] }, { ifMatch: version });
    const group = await find([{ coreGroupOf: childId }]);
    expect(group.map(({ name, workerId, as }) => [name, workerId, as])).toEqual([
      ['Ianthe Brockhollow', leader, 'core-group'], [gp.name, undefined, 'core-group'], [constable.name, undefined, 'core-group'], ['Odalys Marchbanks', workerOf(authority, 'chair'), 'core-group'],
    ]);
    const everybody = await find([{ leadWorkerOf: childId }, { coreGroupOf: childId }, { conferenceMembersOf: childId }, { policeFor: childId }]);
    expect(idsOf(everybody).slice(0, 4)).toEqual(idsOf(group));
    expect(everybody.filter(({ name }) => name === gp.name).length).toBe(1);
    expect(await find([{ policeFor: childId }])).toMatchObject([{ recipientId: group[2]?.recipientId, as: 'police', email: constable.email }]);
  });

  it('is nobody’s to ask but notification-service’s', async () => {
    const other = await BusParty.on(authority.deployment.rabbitmqUrl, authority.deployment.authority, 'enquiry-service');
    try {
      expect(await other.call(findRecipients, { input: findRecipients.example.input, vouched: { actor: { id: 'staff:duty-clerk', roles: ['custodian'] } } })).toMatchObject({ problem: { status: 403 } });
    } finally {
      await other.leave();
    }
  });
});

describe('the directory', () => {
  it('names nobody anew who has left; what named them stays', async () => {
    const leaver = await practitioner();
    const { childId } = await childWithPlan(authority, '2026-02-12');
    const lead = async (from: string) => {
      const { version } = await authority.custodian.call(getChild, { childId });
      return authority.custodian.call(assignLeadWorker, { childId, leadWorkerId: leaver, from }, { ifMatch: version });
    };
    await gone(leaver, '2026-05-01');
    expect(await refusalOf(lead('2026-05-31'))).toBe('422 worker-has-left');
    await gone(leaver, null);
    await gone(leaver, '2026-06-01');
    await lead('2026-05-31');
    expect((await authority.custodian.call(getChild, { childId })).plans[0]?.leadWorkerId).toBe(leaver);
    expect(await refusalOf(lead('2026-06-01'))).toBe('422 worker-has-left');
    expect(await refusalOf(authority.custodian.call(recordOfficeHolder, { office: 'director', workerId: leaver, from: '2026-06-02' }))).toBe('422 worker-has-left');
    expect(await refusalOf(away(workerOf(authority, 'second-key-worker'), leaver))).toBe('422 worker-has-left');
  });
});

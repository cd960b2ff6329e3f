import { askHistoricPlan, decideHistoricPlan, getChild, getHistoricPlan, listHistoricPlans, listMyNotices, type OutputOf, recordChild } from '@custodian/contracts';
import type { Client } from '../../apps/command-line/src/api/client';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import type { ChildInput } from '../../apps/command-line/src/made-up/child';
import { childWithPlan, hold, knownChild } from './children';
import { dayFromToday } from './due';
import { refusalOf } from './refusal';
import { type TwoAuthorities, twoAuthorities } from './two-authorities';

jest.setTimeout(180_000);

let two: TwoAuthorities;
beforeAll(async () => {
  two = await twoAuthorities();
}, 300_000);
afterAll(() => two.stop(), 120_000);

const limit = 60_000;
const reason = 'An assessment has begun after a referral by the school';
const parents = { told: true as const, on: dayFromToday({ days: -1 }) };

/** A child whose plan the originating authority has ended, and who is known to another now. */
async function movedChild(): Promise<{ there: string; here: string; planId: string; child: ChildInput }> {
  const { home, away } = two;
  const { childId: there, child } = await childWithPlan(away, '2024-03-04');
  await hold(away, 'review', '2024-09-02', { childId: there, decision: 'end', reason: 'Safe' });
  const here = (await home.custodian.call(recordChild, child)).childId;
  const { plans } = await away.custodian.call(getChild, { childId: there });
  return { there, here, planId: plans[0]?.planId ?? '', child };
}

const ask = (childId: string, told: Parameters<typeof informed>[0] = parents) => two.home.custodian.call(askHistoricPlan, { childId, custodian: two.away.deployment.authority, reason, parents: informed(told) });
const informed = (told: { told: true; on: string } | { told: false; because: string }) => told;

/** A request as one of the two has it, once it is as expected. */
function requestAt(client: Client, requestId: string, holds: (request: OutputOf<typeof getHistoricPlan>) => boolean = () => true) {
  return eventually(async () => {
    const request = await client.call(getHistoricPlan, { requestId }).catch(() => undefined);
    return request && holds(request) ? request : undefined;
  }, limit);
}

describe('a historic plan', () => {
  it('HIS-01 is released by a person of the originating Unit for a reason, and what was released is recorded on both sides', async () => {
    const { home, away } = two;
    const { there, here, planId, child } = await movedChild();
    const { requestId } = await ask(here);
    const waiting = await requestAt(away.custodian, requestId);
    expect(waiting).toMatchObject({ direction: 'asked-of-us', status: 'asked', reason, custodian: home.deployment.authority, about: { names: child.names } });
    await eventually(async () => (await away.custodian.call(listMyNotices, { limit: 500 })).notices.find((each) => each.kind === 'historic-plan-asked' && each.matterId === requestId), limit);
    expect(await refusalOf(ask(here))).toBe('409 already-asked');
    const deciding = { requestId, outcome: 'granted' as const, reason: 'They assess the child now', childId: there, planIds: [planId] };
    expect(await refusalOf(away.clerk.call(decideHistoricPlan, deciding, { ifMatch: waiting.version }))).toBe('403 not-permitted');
    await away.custodian.call(decideHistoricPlan, deciding, { ifMatch: waiting.version });
    const released = [{ planId, from: '2024-03-04', to: '2024-09-02', categories: ['neglect'] }];
    expect((await requestAt(away.custodian, requestId)).answers).toMatchObject([{ outcome: 'granted', reason: 'They assess the child now', released }]);
    const answered = await requestAt(home.custodian, requestId, ({ status }) => status === 'granted');
    expect(answered).toMatchObject({ direction: 'asked-by-us', childId: here, answers: [{ outcome: 'granted', reason: 'They assess the child now', released }] });
    expect(await refusalOf(away.custodian.call(decideHistoricPlan, { ...deciding, outcome: 'refused', planIds: [] }, { ifMatch: waiting.version + 1 }))).toBe('409 released-already');
  });

  it('HIS-01 is refused, or not known, by a person too, and may be granted later', async () => {
    const { home, away } = two;
    const { there, here, planId } = await movedChild();
    const { requestId } = await ask(here);
    const { version } = await requestAt(away.custodian, requestId);
    await away.custodian.call(decideHistoricPlan, { requestId, outcome: 'refused', reason: 'Too little is said', planIds: [] }, { ifMatch: version });
    expect((await requestAt(home.custodian, requestId, ({ status }) => status === 'refused')).answers).toMatchObject([{ reason: 'Too little is said', released: [] }]);
    await away.custodian.call(decideHistoricPlan, { requestId, outcome: 'granted', reason: 'They have rung', childId: there, planIds: [planId] }, { ifMatch: version + 1 });
    expect((await requestAt(home.custodian, requestId, ({ status }) => status === 'granted')).answers).toHaveLength(2);
    const { requests } = await home.custodian.call(listHistoricPlans, { direction: 'asked-by-us', limit: 500 });
    expect(requests.find((each) => each.requestId === requestId)).toMatchObject({ status: 'granted', childId: here });
  });

  it('HIS-01 releases nothing that is not a past plan of the child named', async () => {
    const { away } = two;
    const { here } = await movedChild();
    const { childId: other } = await childWithPlan(away, '2025-03-04');
    const current = (await away.custodian.call(getChild, { childId: other })).plans[0]?.planId ?? '';
    const { requestId } = await ask(here);
    const { version } = await requestAt(away.custodian, requestId);
    const grant = (childId: string, planIds: string[]) => away.custodian.call(decideHistoricPlan, { requestId, outcome: 'granted' as const, reason: 'They assess the child', childId, planIds }, { ifMatch: version });
    expect(await refusalOf(grant(other, [current]))).toBe('422 a-current-plan-is-not-historic');
    expect(await refusalOf(grant(other, ['6d1f8a3b-2c47-4e95-b0d8-9a5e7c3f1b0d']))).toBe('422 plan-not-of-this-child');
  });

  it('HIS-02 the parents are told, or the reason why not is recorded and goes with the request', async () => {
    const { home, away } = two;
    const { childId } = await knownChild(home);
    const because = 'The father is not to know where they live';
    const { requestId } = await ask(childId, { told: false, because });
    expect((await requestAt(away.custodian, requestId)).parents).toEqual({ told: false, because });
    expect((await requestAt(home.custodian, requestId)).parents).toEqual({ told: false, because });
    const { childId: another } = await knownChild(home);
    expect(await refusalOf(ask(another, { told: true, on: dayFromToday({ days: 1 }) }))).toBe('422 date-in-the-future');
    const { requestId: told } = await ask(another);
    expect((await requestAt(away.custodian, told)).parents).toEqual(parents);
  });
});

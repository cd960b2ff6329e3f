import { assignLeadWorker, getChild, listToday, type OutputOf } from '@custodian/contracts';
import type { z } from 'zod';
import type { Client } from '../../apps/command-line/src/api/client';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { serviceProcess } from '../../apps/command-line/src/deployment/service-process';
import { freePort } from '../../apps/command-line/src/process/free-port';
import type { ServerProcess } from '../../apps/command-line/src/process/server-process';
import { stateFile } from '../../apps/command-line/src/project';
import { type Authority, ownAuthority, workerOf } from '../rules/authority';
import { childWithPlan, someChild } from '../rules/children';
import { describedAs, record, ringBack } from '../rules/enquiry-steps';
import { refusalOf } from '../rules/refusal';

type Item = OutputOf<typeof listToday>['items'][number];
type Asked = z.input<(typeof listToday)['input']>;

let authority: Authority;
let later: ServerProcess | undefined;
beforeAll(async () => {
  authority = await ownAuthority({ testClock: '2026-06-10T10:00:00Z' });
}, 180_000);
afterAll(async () => {
  await later?.stop();
  await authority.stop();
});

/** A further process that tells people of things, for which it is two days on: what nobody acknowledged by then goes to others. */
async function twoDaysOn(): Promise<void> {
  const { deployment } = authority;
  const port = await freePort();
  const settings = { ...deployment.settingsOf('notification-service'), HTTP_PORT: String(port), TEST_CLOCK: '2026-06-12T10:00:00Z', DEADLINE_SWEEP_SECONDS: '0.5' };
  later = serviceProcess('notification-service', `http://127.0.0.1:${port}`, settings, stateFile('logs', 'tests', `${deployment.authority}-later`));
  await later.start();
}

/** Everything somebody is shown, page by page. */
async function today(as: Client, asked: Asked = { withinDays: 366 }): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await as.call(listToday, { limit: 3, ...asked, ...(after !== undefined && { after }) });
    items.push(...page.items);
    after = page.next;
  }
  return items;
}

const until = (as: Client, there: (items: readonly Item[]) => boolean, asked?: Asked) =>
  eventually(async () => {
    const items = await today(as, asked);
    return there(items) ? items : undefined;
  });

const reviewOf = (childId: string) => (item: Item): boolean => item.childId === childId && item.kind === 'first-review';
const sees = async (as: Client, childId: string): Promise<boolean> => (await today(as)).some(reviewOf(childId));

describe('what there is to do', () => {
  it('REC-07 is shown to whoever is to do it, their manager, the chair and the designated manager, with the limit and its source; it moves with the lead social worker', async () => {
    const { childId } = await childWithPlan(authority, '2026-06-01');
    const shown = (await until(authority.keyWorker, (items) => items.some(reviewOf(childId)))).find(reviewOf(childId));
    expect(shown).toMatchObject({
      of: 'deadline', state: 'due', dueAt: '2026-09-01T23:00:00.000Z', rule: 'REC-07', forWorkerId: workerOf(authority, 'key-worker'),
      limit: { name: 'first-review', number: 3, unit: 'months', start: 'initial conference', source: 'Working Together to Safeguard Children 2023', policy: { id: 'england-2023', version: 2 } },
    });
    for (const as of [authority.teamManager, authority.custodian, authority.chair]) expect(await sees(as, childId)).toBe(true);
    for (const as of [authority.secondKeyWorker, authority.clerk, authority.outOfHours, authority.auditor]) expect(await sees(as, childId)).toBe(false);
    expect(await refusalOf(authority.operations.call(listToday, {}))).toBe('403 not-permitted');

    const letters = (item: Item): boolean => item.childId === childId && item.kind === 'letters-to-parents';
    expect((await until(authority.keyWorker, (items) => items.some(letters))).find(letters)).toMatchObject({ of: 'deadline', state: 'due', rule: 'REC-10', limit: { name: 'parents-told-of-start' }, forWorkerId: workerOf(authority, 'key-worker') });
    expect([...(await today(authority.chair)), ...(await today(authority.secondKeyWorker))].some(letters)).toBe(false);

    const { version } = await authority.custodian.call(getChild, { childId });
    await authority.custodian.call(assignLeadWorker, { childId, leadWorkerId: workerOf(authority, 'second-key-worker'), from: '2026-06-09' }, { ifMatch: version });
    await until(authority.secondKeyWorker, (items) => items.some(reviewOf(childId)) && items.some(letters));
    for (const as of [authority.keyWorker, authority.teamManager]) expect(await sees(as, childId)).toBe(false);
  });

  it('is overdue when its time has passed, due only within the days asked for, and the notices that wait are with it', async () => {
    const { childId } = await childWithPlan(authority, '2026-02-16');
    const overdue = await until(authority.keyWorker, (items) => items.some(reviewOf(childId)), { state: 'overdue' });
    expect(overdue.find(reviewOf(childId))).toMatchObject({ state: 'overdue', dueAt: '2026-05-16T23:00:00.000Z' });
    expect(overdue.every(({ state }) => state === 'overdue')).toBe(true);
    const waiting = await until(authority.keyWorker, (items) => items.some((item) => item.childId === childId), { state: 'waiting' });
    expect(waiting.filter((item) => item.childId === childId && item.kind === 'plan-started')).toMatchObject([{ of: 'notice', state: 'waiting', forWorkerId: workerOf(authority, 'key-worker') }]);

    const soon = await childWithPlan(authority, '2026-03-12');
    await until(authority.keyWorker, (items) => items.some(reviewOf(soon.childId)), { withinDays: 2, state: 'due' });
    expect((await today(authority.keyWorker, { withinDays: 1 })).some(reviewOf(soon.childId))).toBe(false);
  });

  it('of the desks is shown to both until it is done', async () => {
    const enquiry = await record(authority.clerk, describedAs(someChild()));
    const isIt = ({ enquiryId, kind }: Item): boolean => enquiryId === enquiry.enquiryId && kind === 'call-back';
    for (const as of [authority.clerk, authority.outOfHours, authority.custodian]) expect((await until(as, (items) => items.some(isIt))).find(isIt)).toMatchObject({ state: 'due', forRole: 'clerk', rule: 'ENQ-03' });
    expect((await today(authority.keyWorker)).some(isIt)).toBe(false);
    await ringBack(authority.clerk, enquiry);
    await until(authority.clerk, (items) => !items.some(isIt));
  });

  it('is sorted as asked, page by page, each once; a page of another order is refused', async () => {
    const keys = { due: ({ dueAt, since }: Item) => dueAt ?? since, kind: ({ kind }: Item) => kind, since: ({ since }: Item) => since };
    for (const sort of ['due', 'kind', 'since'] as const) {
      const items = await today(authority.custodian, { withinDays: 366, sort });
      expect(items.length).toBeGreaterThan(3);
      expect(items.map(keys[sort])).toEqual(items.map(keys[sort]).sort());
      expect(new Set(items.map(({ itemId }) => itemId)).size).toBe(items.length);
    }
    const { next } = await authority.custodian.call(listToday, { limit: 1, sort: 'due' });
    expect(await refusalOf(authority.custodian.call(listToday, { limit: 1, sort: 'kind', ...(next && { after: next }) }))).toBe('400 invalid-input');
  });

  // A process is started within it.
  it('that nobody acknowledged has gone on to others, and the designated manager sees where', async () => {
    const { childId } = await childWithPlan(authority, '2026-06-02');
    const isIt = (item: Item): boolean => item.childId === childId && item.kind === 'plan-started';
    await until(authority.keyWorker, (items) => items.some(isIt), { state: 'waiting' });
    await twoDaysOn();
    for (const as of [authority.custodian, authority.keyWorker]) {
      expect((await until(as, (items) => items.some(isIt), { state: 'escalated' })).find(isIt)).toMatchObject({
        of: 'notice', limit: { name: 'acknowledgement', start: 'notice sent', source: 'chosen by the authority: no source sets it', policy: { id: 'england-2023', version: 2 } },
      });
    }
    expect((await today(authority.secondKeyWorker)).some(isIt)).toBe(false);
  }, 90_000);
});

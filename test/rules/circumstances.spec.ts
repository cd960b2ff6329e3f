import { assignLeadWorker, changeChild, getChild, getChildHistory, listMyNotices, recordAddress, recordCoreGroup, recordMissing } from '@custodian/contracts';
import { type Authority, ownAuthority, workerOf } from './authority';
import { childWithPlan, gp, knownChild } from './children';
import { dayFromToday, noticeTo, versionOf } from './due';
import { mailTo } from './mails';

jest.setTimeout(120_000);

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority();
}, 120_000);
afterAll(() => authority.stop());

const today = dayFromToday({});
const constable = { name: 'Hale Underthorne', role: 'Detective constable', agency: 'Northmoor Police', email: 'hale.underthorne@police.example' };

/** A child whose core group are the key worker, a practitioner of another team, a surgery and a constable. */
async function watchedChild(): Promise<string> {
  const { childId } = await childWithPlan(authority, dayFromToday({ days: -20 }));
  const second = { name: 'Casimir Fennimore', role: 'Social worker', agency: 'Northmoor Children’s Social Care', workerId: workerOf(authority, 'second-key-worker') };
  await authority.custodian.call(recordCoreGroup, { childId, members: [{ ...gp, email: 'surgery@tanpits.example' }, second, constable] }, { ifMatch: await versionOf(authority, childId) });
  return childId;
}
const changes = {
  address: async (childId: string) => authority.keyWorker.call(recordAddress, { childId, address: { kind: 'home', lines: ['7 Far Weir', 'Northmoor'], from: today } }, { ifMatch: await versionOf(authority, childId) }),
  change: async (childId: string, change: object) => authority.keyWorker.call(changeChild, { childId, changedOn: today, reason: 'Told by the family', ...change }, { ifMatch: await versionOf(authority, childId) }),
  missing: async (childId: string, missing: boolean) => authority.keyWorker.call(recordMissing, { childId, missing, on: today, reason: 'Told by the school' }, { ifMatch: await versionOf(authority, childId) }),
};

describe('a change of circumstances of a child with a plan', () => {
  it('REC-09 is told to each of the core group and to the police, tracked for each, and says to no one outside what it is', async () => {
    const childId = await watchedChild();
    await changes.address(childId);
    const told = await Promise.all([authority.keyWorker, authority.secondKeyWorker].map((client) => noticeTo(client, childId, 'circumstances-changed', 'child-address')));
    expect(told.map(({ toWorkerId, status, acknowledgeBy }) => [toWorkerId, status, acknowledgeBy !== undefined])).toEqual([[workerOf(authority, 'key-worker'), 'waiting', true], [workerOf(authority, 'second-key-worker'), 'waiting', true]]);
    const mails = await Promise.all(['surgery@tanpits.example', constable.email].map((address) => mailTo(authority, address)));
    for (const mail of mails) expect(mail).not.toMatch(/Far Weir|child|plan|address/iu);
    expect((await authority.keyWorker.call(listMyNotices, { limit: 500 })).notices.filter((notice) => notice.childId === childId && notice.kind === 'circumstances-changed').length).toBe(1);
  });

  it('REC-09 is kept with its date and history, whichever it is', async () => {
    const childId = await watchedChild();
    const { household } = await authority.custodian.call(getChild, { childId });
    const [first, ...others] = household;
    const carer = first ?? { name: 'Marged Weir', relationship: 'mother', parentalResponsibility: true, livesWithChild: true };
    await changes.change(childId, { household: [{ ...carer, livesWithChild: false, addressSince: today, note: 'Now at her sister’s, 3 Weir Court' }, ...others] });
    await noticeTo(authority.secondKeyWorker, childId, 'circumstances-changed', 'several');
    await changes.change(childId, { legalStatus: 'interim-care-order' });
    await noticeTo(authority.secondKeyWorker, childId, 'circumstances-changed', 'legal-status');
    await changes.missing(childId, true);
    await noticeTo(authority.secondKeyWorker, childId, 'circumstances-changed', 'missing');
    await changes.missing(childId, false);
    await noticeTo(authority.secondKeyWorker, childId, 'circumstances-changed', 'found');
    await authority.custodian.call(assignLeadWorker, { childId, leadWorkerId: workerOf(authority, 'chair'), from: today }, { ifMatch: await versionOf(authority, childId) });
    await noticeTo(authority.secondKeyWorker, childId, 'circumstances-changed', 'key-worker');
    const history = await authority.custodian.call(getChildHistory, { childId });
    expect(history.changes.slice(0, 5).map(({ change, changedOn, child }) => [change, changedOn, child.legalStatus, child.missingSince])).toEqual([
      ['register.assign-lead-worker', today, 'interim-care-order', undefined], ['register.record-missing', today, 'interim-care-order', undefined], ['register.record-missing', today, 'interim-care-order', today],
      ['register.change-child', today, 'interim-care-order', undefined], ['register.change-child', today, 'none', undefined],
    ]);
    expect(history.changes[4]?.child.household[0]).toMatchObject({ livesWithChild: false, addressSince: today });
  });

  it('REC-09 is not told of a child without a plan', async () => {
    const { childId } = await knownChild(authority);
    await authority.custodian.call(recordMissing, { childId, missing: true, on: today, reason: 'Told by the school' }, { ifMatch: await versionOf(authority, childId) });
    const other = await watchedChild();
    await changes.missing(other, true);
    await noticeTo(authority.secondKeyWorker, other, 'circumstances-changed', 'missing');
    for (const client of [authority.custodian, authority.keyWorker]) expect((await client.call(listMyNotices, { limit: 500 })).notices.filter((notice) => notice.childId === childId && notice.kind === 'circumstances-changed')).toEqual([]);
  });
});

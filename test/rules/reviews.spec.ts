import { randomUUID } from 'node:crypto';
import { addImportRows, carryOutImport, checkImport, findChildren, getChild, listDue, listMyNotices, proposeMerge, proposePlanCorrection, recordCoreGroupMeeting, secondPersonOf, startImport } from '@custodian/contracts';
import { dueAt, presetNamed } from '@custodian/policy';
import { type Authority, ownAuthority } from './authority';
import { childWithPlan, hold, knownChild, planFor } from './children';
import { dayFromToday, dueFor, kindsOf, noticeTo, versionOf } from './due';
import { refusalOf } from './refusal';

jest.setTimeout(120_000);

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority({ policy: '003' });
}, 120_000);
afterAll(() => authority.stop());

const meet = async (childId: string, heldOn: string) => authority.custodian.call(recordCoreGroupMeeting, { childId, heldOn }, { ifMatch: await versionOf(authority, childId) });
const approve = (proposalId: string) => authority.secondCustodian.call(secondPersonOf['register-service'].approve, { proposalId }, { ifMatch: 1 });
const instantOf = (day: string) => new Date(`${day}T12:00:00.000Z`);

describe('what falls due for a child with a plan', () => {
  it('REC-07 the first review three months after the initial conference and the first core group ten working days after it, by the policy and its source; the lead worker is reminded', async () => {
    const from = dayFromToday({ months: -3, days: 6 });
    const { childId } = await childWithPlan(authority, from);
    const due = await dueFor(authority, childId, (all) => all.length === 2 && all.some(({ overdue }) => overdue));
    expect(kindsOf(due)).toEqual(['first-core-group overdue', 'first-review']);
    const policy = presetNamed('003');
    const review = due.find(({ kind }) => kind === 'first-review');
    expect(review).toMatchObject({ rule: 'REC-07', limit: { number: 3, unit: 'months', start: 'initial conference', source: policy.timeLimits['first-review'].source, policy: { id: '003' } } });
    expect(review?.dueAt).toBe(dueAt(policy, policy.timeLimits['first-review'], instantOf(from)).toISOString());
    await noticeTo(authority.keyWorker, childId, 'limit-near', 'first-review');
    const overdue = await noticeTo(authority.keyWorker, childId, 'limit-passed', 'first-core-group');
    expect(overdue).toMatchObject({ ladder: 'today', step: 0, acknowledgeBy: { unit: 'working-hours' } });
    expect((await authority.secondKeyWorker.call(listMyNotices, { limit: 500 })).notices.filter((notice) => notice.childId === childId)).toEqual([]);
  });

  it('REC-07 a later review six months after the one before, a later core group by the policy that has one; nothing once the plan has ended', async () => {
    const from = dayFromToday({ days: -10 });
    const { childId } = await childWithPlan(authority, from);
    await dueFor(authority, childId, (all) => kindsOf(all).join() === 'first-core-group,first-review');
    await meet(childId, dayFromToday({ days: -4 }));
    await dueFor(authority, childId, (all) => kindsOf(all).join() === 'first-review,later-core-group');
    const reviewed = dayFromToday({ days: -2 });
    await hold(authority, 'review', reviewed, { childId, decision: 'continue', categories: ['neglect'] });
    const due = await dueFor(authority, childId, (all) => kindsOf(all).join() === 'later-core-group,later-review');
    const policy = presetNamed('003');
    expect(due.find(({ kind }) => kind === 'later-review')?.dueAt).toBe(dueAt(policy, policy.timeLimits['later-review'], instantOf(reviewed)).toISOString());
    expect(due.find(({ kind }) => kind === 'later-core-group')?.limit).toMatchObject({ number: 42, unit: 'calendar-days', start: 'previous core group' });
    await hold(authority, 'review', dayFromToday({ days: -1 }), { childId, decision: 'end', reason: 'The risk is gone' });
    await dueFor(authority, childId, (all) => all.length === 0);
    expect(await refusalOf(meet(childId, dayFromToday({})))).toBe('409 no-current-plan');
  });

  it('REC-07 a plan entered late is reckoned from its own day: overdue at once, and said once; a correction takes it back', async () => {
    const { childId } = await childWithPlan(authority, dayFromToday({ months: -7 }));
    await dueFor(authority, childId, (all) => kindsOf(all).join() === 'first-core-group overdue,first-review overdue');
    await noticeTo(authority.keyWorker, childId, 'limit-passed', 'first-review');
    await meet(childId, dayFromToday({ months: -6 }));
    await dueFor(authority, childId, (all) => kindsOf(all).join() === 'first-review overdue,later-core-group overdue');
    const said = (await authority.keyWorker.call(listMyNotices, { limit: 500 })).notices.filter((notice) => notice.childId === childId && notice.because === 'first-review');
    expect(said.length).toBe(1);
    const { plans, version } = await authority.custodian.call(getChild, { childId });
    const proposal = await authority.custodian.call(proposePlanCorrection, { childId, planId: plans[0]?.planId ?? '', correction: 'entered-by-mistake', reason: 'Another child was meant' }, { ifMatch: version });
    await approve(proposal.proposalId);
    await dueFor(authority, childId, (all) => all.length === 0);
  });

  it('REC-07 a plan that came by an import falls due too, its core group not before one is known; entries that are joined have it once', async () => {
    const from = dayFromToday({ days: -12 });
    const row = { authority_child_id: `RV-${randomUUID()}`, given: 'Imp', family: `Reviewed${randomUUID().replaceAll(/[^a-f]/gu, '')}`, date_of_birth: '2014-04-04', lead_worker_id: 'key-worker', case_opened_on: from, plan_from: from, conference_on: from, chair: 'Odalys Marchbanks', categories: 'neglect' };
    const { importId } = await authority.custodian.call(startImport, { fileName: 'reviews.csv', rows: 1 });
    await authority.custodian.call(addImportRows, { importId, from: 1, rows: [row] });
    await authority.custodian.call(checkImport, { importId });
    await authority.custodian.call(carryOutImport, { importId });
    const childId = (await authority.custodian.call(findChildren, { authorityChildId: row.authority_child_id, purpose: 'correction' })).children[0]?.childId ?? '';
    await dueFor(authority, childId, (all) => kindsOf(all).join() === 'first-review');
    const kept = await knownChild(authority, { nhsNumber: undefined });
    const merge = await authority.custodian.call(proposeMerge, { childId: kept.childId, mergedChildId: childId, mergedVersion: 1, reason: 'Entered twice' }, { ifMatch: kept.version });
    await approve(merge.proposalId);
    await dueFor(authority, kept.childId, (all) => kindsOf(all).join() === 'first-review');
    await dueFor(authority, childId, (all) => all.length === 0);
  });

  it('REC-07 lists what is due in any order, page by page, overdue by itself', async () => {
    const { childId } = await knownChild(authority);
    await hold(authority, 'initial', dayFromToday({ months: -4 }), planFor(authority, childId));
    await dueFor(authority, childId, (all) => all.filter(({ overdue }) => overdue).length === 2);
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await authority.custodian.call(listDue, { which: 'overdue', sort: 'due-at', order: 'descending', limit: 2, ...(after && { after }) });
      expect(page.due.every(({ overdue }) => overdue)).toBe(true);
      seen.push(...page.due.map(({ dueAt: at }) => at));
      after = page.next;
    }
    expect(seen).toEqual(seen.toSorted().toReversed());
    expect(seen.length).toBeGreaterThan(2);
    expect((await authority.custodian.call(listDue, { kind: 'first-review', limit: 500 })).due.every(({ kind }) => kind === 'first-review')).toBe(true);
  });
});

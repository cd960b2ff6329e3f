import { findChildren, getChild, getChildHistory, getConference, getWorker, listChildrenWithPlan, recordChild, recordPlanElsewhere } from '@custodian/contracts';
import { type Authority, ownAuthority, workerOf } from './authority';
import { childWithPlan, gp, hold, knownChild, planFor, someChild } from './children';
import { refusalOf } from './refusal';

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority();
}, 120_000);
afterAll(() => authority.stop());

const entry = (childId: string) => authority.custodian.call(getChild, { childId });

async function listedOn(on: string, knownAt?: string) {
  const found = [];
  for (let after: string | undefined; ; ) {
    const page = await authority.custodian.call(listChildrenWithPlan, { on, limit: 500, ...(knownAt && { knownAt }), ...(after && { after }) });
    found.push(...page.children);
    if (page.next === undefined) return found;
    after = page.next;
  }
}

async function endPlan(childId: string, on: string) {
  await hold(authority, 'review', on, { childId, decision: 'end', reason: 'The risk has gone' });
}

describe('the Record', () => {
  it('REC-01 says whether a child has a plan, from when to when, and shows earlier plans', async () => {
    const { childId } = await childWithPlan(authority, '2024-02-12');
    expect((await entry(childId)).plans).toMatchObject([{ from: '2024-02-12', basis: 'conference' }]);
    expect((await entry(childId)).plans[0]?.to).toBeUndefined();
    await endPlan(childId, '2024-09-03');
    await hold(authority, 'initial', '2025-04-01', planFor(authority, childId));
    const { plans } = await entry(childId);
    expect(plans.map(({ from, to }) => [from, to])).toEqual([['2024-02-12', '2024-09-03'], ['2025-04-01', undefined]]);
  });

  it('REC-02 lists every child with a plan, those placed by another authority or agency included, on any date', async () => {
    const placedBy = { name: 'Eastmere', contact: 'Caspian Thrale', phone: '0161 496 0241' };
    const own = await childWithPlan(authority, '2023-05-10');
    const placed = await childWithPlan(authority, '2023-06-20', { placedBy });
    const without = await knownChild(authority);
    await endPlan(own.childId, '2023-11-30');
    const on = async (day: string) => (await listedOn(day)).map(({ childId }) => childId).filter((id) => [own.childId, placed.childId, without.childId].includes(id));
    expect(await on('2023-05-09')).toEqual([]);
    expect(await on('2023-05-10')).toEqual([own.childId]);
    expect((await on('2023-07-01')).sort()).toEqual([own.childId, placed.childId].sort());
    expect(await on('2023-12-01')).toEqual([placed.childId]);
    expect((await listedOn('2023-12-01')).find(({ childId }) => childId === placed.childId)?.placedBy).toEqual(placedBy);
  });

  it('REC-02 shows the list as the Record had it before a later entry', async () => {
    const before = new Date().toISOString();
    const { childId } = await childWithPlan(authority, '2023-01-09');
    const listed = (all: { childId: string }[]) => all.some((one) => one.childId === childId);
    expect(listed(await listedOn('2023-02-01'))).toBe(true);
    expect(listed(await listedOn('2023-02-01', before))).toBe(false);
  });

  it('REC-03 keeps children findable who were known before, and whose plan has ended', async () => {
    const known = await knownChild(authority);
    const ended = await childWithPlan(authority, '2024-03-04');
    await endPlan(ended.childId, '2024-10-01');
    for (const { childId, child } of [known, ended]) {
      const { children } = await authority.custodian.call(findChildren, { authorityChildId: child.authorityChildId, purpose: 'correction' });
      expect(children.map((found) => found.childId)).toEqual([childId]);
    }
  });

  it('REC-04 keeps the first and the latest decision on categories, with who decided and when', async () => {
    const { childId } = await knownChild(authority);
    await hold(authority, 'initial', '2024-01-15', planFor(authority, childId, ['physical', 'neglect']));
    await hold(authority, 'review', '2024-04-10', { childId, decision: 'continue', categories: ['emotional'] });
    await hold(authority, 'review', '2024-10-08', { childId, decision: 'continue', categories: ['neglect'] });
    const { plans } = await entry(childId);
    const decidedBy = 'Odalys Marchbanks';
    expect(plans[0]?.firstCategories).toMatchObject({ categories: ['physical', 'neglect'], decidedBy, decidedOn: '2024-01-15' });
    expect(plans[0]?.latestCategories).toMatchObject({ categories: ['neglect'], decidedBy, decidedOn: '2024-10-08' });
  });

  it('REC-04 refuses a plan without a category, or with one that is not of the four', async () => {
    const { childId } = await knownChild(authority);
    expect(await refusalOf(hold(authority, 'initial', '2024-01-15', planFor(authority, childId, [])))).toBe('400 invalid-input');
    expect(await refusalOf(hold(authority, 'initial', '2024-01-15', planFor(authority, childId, ['financial' as 'neglect'])))).toBe('400 invalid-input');
    expect((await entry(childId)).plans).toEqual([]);
  });

  it('REC-05 starts a plan only by decision of an initial conference', async () => {
    const { childId } = await knownChild(authority);
    expect(await refusalOf(hold(authority, 'review', '2024-05-01', planFor(authority, childId)))).toBe('409 plan-starts-only-by-initial-conference');
    const withPlans = { ...someChild(), plans: [{ planId: childId, basis: 'conference', from: '2024-01-01', coreGroup: [] }] };
    expect(await refusalOf(authority.custodian.call(recordChild, withPlans))).toBe('400 invalid-input');
    expect((await entry(childId)).plans).toEqual([]);
    const { conferenceId } = await hold(authority, 'initial', '2024-05-01', planFor(authority, childId));
    expect((await entry(childId)).plans).toMatchObject([{ startedByConferenceId: conferenceId }]);
  });

  it.each(['temporary-resident', 'pending-moving-in-conference'] as const)('REC-05 enters a child with a plan elsewhere who moves in as %s', async (basis) => {
    const { childId, version } = await knownChild(authority);
    const homeAuthority = { name: 'Eastmere', custodianPhone: '0161 496 0240', keyWorkerName: 'Caspian Thrale', keyWorkerPhone: '0161 496 0241' };
    const addressHere = { kind: 'temporary' as const, lines: ['3 Weir Court', 'Northmoor'], postcode: 'ZZ99 4AB', from: '2026-06-01' };
    await authority.custodian.call(recordPlanElsewhere, { childId, basis, informationReceivedOn: '2026-06-01', homeAuthority, addressHere }, { ifMatch: version });
    expect((await entry(childId)).plans).toMatchObject([{ basis, homeAuthority, from: '2026-06-01' }]);
    expect((await listedOn('2026-06-02')).find((one) => one.childId === childId)).toMatchObject({ basis, homeAuthority });
  });

  it('REC-06 names lead social worker, core group and conference members with role, agency and how to reach them', async () => {
    const { childId } = await knownChild(authority);
    const { conferenceId } = await hold(authority, 'initial', '2024-06-03', planFor(authority, childId));
    const plan = (await entry(childId)).plans[0];
    expect(plan?.coreGroup).toEqual([gp]);
    expect(plan?.leadWorkerId).toBe(workerOf(authority, 'key-worker'));
    const leader = await authority.custodian.call(getWorker, { workerId: plan?.leadWorkerId ?? '' });
    expect(leader).toMatchObject({ name: 'Ianthe Brockhollow', role: 'Social worker', phone: '0161 496 0111' });
    expect(await authority.custodian.call(getConference, { conferenceId })).toMatchObject({ members: [gp], chair: { role: 'Conference chair' } });
  });

  it('REC-06 refuses a plan without a lead social worker of the directory or without a core group', async () => {
    const { childId } = await knownChild(authority);
    const plan = planFor(authority, childId);
    expect(await refusalOf(hold(authority, 'initial', '2024-06-03', { ...plan, coreGroup: [] } as typeof plan))).toBe('400 invalid-input');
    expect(await refusalOf(hold(authority, 'initial', '2024-06-03', { ...plan, leadWorkerId: childId } as typeof plan))).toBe('422 worker-not-found');
    expect((await entry(childId)).plans).toEqual([]);
  });

  it('REC-11 ends a plan by decision of a conference and by nothing else, and keeps the entry as history', async () => {
    const { childId } = await childWithPlan(authority, '2024-02-12');
    expect(await refusalOf(hold(authority, 'initial', '2024-07-01', { childId, decision: 'end', reason: 'No longer needed' }))).toBe('409 plan-ends-only-by-review-conference');
    expect((await entry(childId)).plans[0]?.to).toBeUndefined();
    await endPlan(childId, '2024-08-01');
    expect((await entry(childId)).plans).toMatchObject([{ from: '2024-02-12', to: '2024-08-01' }]);
    const { changes } = await authority.custodian.call(getChildHistory, { childId });
    expect(changes.map(({ change, version }) => [version, change])).toEqual([
      [3, 'register.record-conference'],
      [2, 'register.record-conference'],
      [1, 'register.record-child'],
    ]);
    expect(changes[1]?.child.plans[0]?.to).toBeUndefined();
  });
});

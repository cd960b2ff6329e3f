import { currentPlanOf, openCaseOf, type ChildEntry, type PlanEntry } from '../child/child-entry';
import { planOn } from '../plan/plan-on';
import { carryOutConference } from './carry-out-conference';
import type { Conference, ConferenceDecision } from './conference';

const childId = '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10';
const lead = '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01';
const gp = { name: 'Dr Marsh', role: 'GP', agency: 'Tanpits Surgery' };
const chair = { name: 'Philippa Vale', role: 'Chair', agency: 'Unit' };

function entry(plans: PlanEntry[] = [], cases: ChildEntry['cases'] = []): ChildEntry {
  const details = { names: [{ kind: 'legal' as const, given: 'A', family: 'B' }], birth: { dateOfBirth: '2019-03-14' }, sex: 'female' as const, household: [], legalStatus: 'none' as const };
  return { childId, ...details, addresses: [], cases, plans, version: 3, recordedAt: '', recordedBy: '' };
}

const decisions = {
  plan: { childId, decision: 'plan', categories: ['neglect'], leadWorkerId: lead, coreGroup: [gp] },
  'no-plan': { childId, decision: 'no-plan', reason: 'threshold not met' },
  continue: { childId, decision: 'continue', categories: ['emotional'] },
  end: { childId, decision: 'end', reason: 'risk reduced' },
} as const satisfies Record<string, unknown>;

function hold(child: ChildEntry, kind: Conference['kind'], decision: keyof typeof decisions, heldOn = '2026-02-12') {
  const decided: ConferenceDecision = structuredClone(decisions[decision]) as ConferenceDecision;
  const conference: Conference = { conferenceId: `conference-${heldOn}`, kind, heldOn, chair, members: [gp], decisions: [decided] };
  const [outcome] = carryOutConference(conference, [child], { today: '2026-12-31', planIdFor: () => `plan-${heldOn}` });
  if (!outcome) throw new Error('no outcome');
  return outcome;
}

const onPlan = (): ChildEntry => hold(entry(), 'initial', 'plan').child;
const elsewhere = (basis: PlanEntry['basis']): ChildEntry =>
  entry([{ planId: 'elsewhere', basis, from: '2026-02-01', coreGroup: [], homeAuthority: { name: 'Eastmere', custodianPhone: '0161 496 0240', keyWorkerName: 'C', keyWorkerPhone: '0161 496 0241' } }]);

describe('REC-05 a plan starts only by an initial conference', () => {
  it('starts on the day of the conference, opens a case under the lead worker and says so', () => {
    const { child, announce } = hold(entry(), 'initial', 'plan');
    expect(currentPlanOf(child)).toMatchObject({ planId: 'plan-2026-02-12', basis: 'conference', from: '2026-02-12', startedByConferenceId: 'conference-2026-02-12', leadWorkerId: lead, coreGroup: [gp] });
    expect(openCaseOf(child)).toEqual({ openedOn: '2026-02-12', leadWorkerId: lead });
    expect(announce?.map(({ event }) => event.name)).toEqual(['register.plan-started']);
  });

  it('keeps an open case open, and announces its new lead worker', () => {
    const { child, announce } = hold(entry([], [{ openedOn: '2026-01-05', leadWorkerId: 'another' }]), 'initial', 'plan');
    expect(child.cases).toEqual([{ openedOn: '2026-01-05', leadWorkerId: lead }]);
    expect(announce?.map(({ event }) => event.name)).toEqual(['register.plan-started', 'register.lead-worker-changed']);
  });

  it.each<[Conference['kind'], keyof typeof decisions, () => ChildEntry, string]>([
    ['review', 'plan', entry, 'plan-starts-only-by-initial-conference'],
    ['moving-in', 'plan', entry, 'plan-starts-only-by-initial-conference'],
    ['initial', 'plan', onPlan, 'plan-already-current'],
    ['moving-in', 'plan', onPlan, 'plan-already-current'],
    ['initial', 'plan', () => elsewhere('temporary-resident'), 'plan-already-current'],
    ['initial', 'no-plan', onPlan, 'plan-already-current'],
    ['initial', 'end', onPlan, 'plan-ends-only-by-review-conference'],
    ['moving-in', 'end', onPlan, 'plan-ends-only-by-review-conference'],
    ['initial', 'continue', onPlan, 'decision-not-of-this-conference'],
    ['review', 'no-plan', onPlan, 'decision-not-of-this-conference'],
    ['review', 'end', entry, 'no-current-plan'],
    ['review', 'end', () => elsewhere('temporary-resident'), 'no-current-plan'],
  ])('a %s conference that decides %s is refused', (kind, decision, child, code) => {
    expect(() => hold(child(), kind, decision, '2026-03-01')).toThrow(code);
  });

  it.each(['pending-moving-in-conference', 'temporary-resident'] as const)("a moving-in conference makes a %s plan the authority's own", (basis) => {
    const { child, announce } = hold(elsewhere(basis), 'moving-in', 'plan', '2026-02-20');
    expect(child.plans).toMatchObject([{ planId: 'elsewhere', to: '2026-02-20', endedByConferenceId: 'conference-2026-02-20' }, { basis: 'conference', from: '2026-02-20' }]);
    expect([planOn(child, '2026-02-19')?.planId, planOn(child, '2026-02-20')?.planId]).toEqual(['elsewhere', 'plan-2026-02-20']);
    expect(announce?.map(({ event }) => event.name)).toEqual(['register.plan-ended', 'register.plan-started']);
  });
});

describe('REC-11 a plan ends only by a review conference', () => {
  it('ends on the day of the conference and stays as history', () => {
    const { child, announce } = hold(onPlan(), 'review', 'end', '2026-05-11');
    expect(child.plans).toMatchObject([{ from: '2026-02-12', to: '2026-05-11', endedByConferenceId: 'conference-2026-05-11', endReason: 'risk reduced' }]);
    expect(openCaseOf(child)).toBeDefined();
    expect(announce?.map(({ event }) => event.name)).toEqual(['register.plan-ended']);
  });

  it('is on a plan from the first day to the day before it ended', () => {
    const { child } = hold(onPlan(), 'review', 'end', '2026-05-11');
    expect(['2026-02-11', '2026-02-12', '2026-05-10', '2026-05-11'].map((day) => planOn(child, day) !== undefined)).toEqual([false, true, true, false]);
  });

  it('refuses a review before the plan started, and a new plan inside an earlier one', () => {
    expect(() => hold(onPlan(), 'review', 'end', '2026-02-11')).toThrow('conference-before-plan');
    expect(() => hold(hold(onPlan(), 'review', 'end', '2026-05-11').child, 'initial', 'plan', '2026-05-10')).toThrow('plan-already-current');
    expect(hold(hold(onPlan(), 'review', 'end', '2026-05-11').child, 'initial', 'plan', '2026-06-01').child.plans).toHaveLength(2);
  });
});

describe('REC-04 the categories are the chair’s decision', () => {
  it('keeps the first and the latest, with who decided and when', () => {
    const plan = currentPlanOf(hold(onPlan(), 'review', 'continue', '2026-05-11').child);
    expect(plan?.firstCategories).toMatchObject({ categories: ['neglect'], decidedBy: 'Philippa Vale', decidedOn: '2026-02-12' });
    expect(plan?.latestCategories).toMatchObject({ categories: ['emotional'], decidedBy: 'Philippa Vale', decidedOn: '2026-05-11' });
  });

  it('keeps the latest by its day where an earlier review is recorded late', () => {
    const late = hold(hold(onPlan(), 'review', 'continue', '2026-08-11').child, 'review', 'continue', '2026-05-11');
    expect(currentPlanOf(late.child)?.latestCategories?.decidedOn).toBe('2026-08-11');
  });
});

it('refuses a conference in the future, a child twice, and a child not on the Record', () => {
  expect(() => hold(entry(), 'initial', 'plan', '2027-01-01')).toThrow('date-in-the-future');
  const twice: Conference = { conferenceId: 'c', kind: 'review', heldOn: '2026-03-01', chair, members: [gp], decisions: [{ ...decisions.end }, { ...decisions.end }] };
  const at = { today: '2026-12-31', planIdFor: () => 'p' };
  expect(() => carryOutConference(twice, [onPlan()], at)).toThrow('child-twice-in-one-conference');
  expect(() => carryOutConference({ ...twice, decisions: [{ ...decisions.end }] }, [], at)).toThrow('child-not-found');
});

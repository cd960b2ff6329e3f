import fc from 'fast-check';
import type { ChildEntry, PlanEntry } from '../child/child-entry';
import { correctPlan } from './correct-plan';
import { oneAtATime } from './one-at-a-time';
import { planOn } from './plan-on';

const today = '2026-03-01';
const by = { reason: 'Misread', begunBy: 'staff:custodian', approvedBy: 'staff:second-custodian', at: '2026-03-01T09:00:00.000Z' };
const lead = '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01';
const plan = (planId: string, from: string, to?: string): PlanEntry => ({ planId, basis: 'conference', from, coreGroup: [], leadWorkerId: lead, ...(to && { to, endReason: 'well', endedByConferenceId: 'c' }) });
const details = { names: [{ kind: 'legal' as const, family: 'B' }], birth: { dateOfBirth: '2019-03-14' }, sex: 'female' as const, household: [], legalStatus: 'none' as const, addresses: [] };
const child = (...plans: PlanEntry[]): ChildEntry => ({ childId: 'c', ...details, cases: [{ openedOn: '2020-01-01', leadWorkerId: lead }], plans, version: 3, recordedAt: '', recordedBy: '' });
const announced = ({ announce = [] }: ReturnType<typeof correctPlan>) => announce.map(({ event, payload }) => [event.name, payload]);

describe('REC-11 a plan’s entry that was recorded wrongly', () => {
  it('leaves the plans where it was a mistake, and stays whole with the reason and both persons', () => {
    const was = plan('p', '2025-02-12');
    const corrected = correctPlan(child(was), { planId: 'p', correction: 'entered-by-mistake' }, today, by);
    expect(corrected.child).toMatchObject({ plans: [], planCorrections: [{ correction: 'entered-by-mistake', was, ...by }] });
    expect(announced(corrected)).toEqual([['register.plan-ended', { childId: 'c', planId: 'p', to: '2025-02-12', leadWorkerId: lead, basis: 'conference', correction: 'entered-by-mistake' }]]);
  });

  it('ends on the day it ended', () => {
    const corrected = correctPlan(child(plan('p', '2025-02-12', '2025-09-01')), { planId: 'p', correction: 'ended-on', to: '2025-08-01' }, today, by);
    expect(corrected.child.plans).toEqual([plan('p', '2025-02-12', '2025-08-01')]);
    expect(announced(corrected)).toEqual([['register.plan-ended', { childId: 'c', planId: 'p', to: '2025-08-01', leadWorkerId: lead, basis: 'conference', correction: 'ended-on' }]]);
  });

  it('stands again where it has not ended, and is said to stand', () => {
    const corrected = correctPlan(child(plan('p', '2025-02-12', '2025-09-01')), { planId: 'p', correction: 'not-ended' }, today, by);
    expect(corrected.child.plans).toEqual([plan('p', '2025-02-12')]);
    expect(announced(corrected)).toEqual([['register.plan-started', { childId: 'c', planId: 'p', basis: 'conference', from: '2025-02-12', leadWorkerId: lead, correction: 'not-ended' }]]);
  });

  it.each<[string, PlanEntry[], Parameters<typeof correctPlan>[1], string]>([
    ['that the child does not have', [], { planId: 'p', correction: 'entered-by-mistake' }, 'plan-not-found'],
    ['that ended then anyway', [plan('p', '2025-02-12', '2025-09-01')], { planId: 'p', correction: 'ended-on', to: '2025-09-01' }, 'nothing-to-change'],
    ['that stands anyway', [plan('p', '2025-02-12')], { planId: 'p', correction: 'not-ended' }, 'nothing-to-change'],
    ['before it starts', [plan('p', '2025-02-12')], { planId: 'p', correction: 'ended-on', to: '2025-02-11' }, 'ends-before-it-starts'],
    ['in the future', [plan('p', '2025-02-12')], { planId: 'p', correction: 'ended-on', to: '2026-03-02' }, 'date-in-the-future'],
    ['into the next plan', [plan('p', '2024-02-12', '2024-09-01'), plan('q', '2025-01-10')], { planId: 'p', correction: 'ended-on', to: '2025-01-11' }, 'plans-overlap'],
    ['though another stands', [plan('p', '2024-02-12', '2024-09-01'), plan('q', '2025-01-10')], { planId: 'p', correction: 'not-ended' }, 'plans-overlap'],
  ])('is not corrected %s', (_what, plans, proposed, code) => {
    expect(() => correctPlan(child(...plans), proposed, today, by)).toThrow(code);
  });

  it('does not stand again without a case, nor in an entry that is history', () => {
    const ended = child(plan('p', '2025-02-12', '2025-09-01'));
    expect(() => correctPlan({ ...ended, cases: [] }, { planId: 'p', correction: 'not-ended' }, today, by)).toThrow('no-open-case');
    expect(() => correctPlan({ ...ended, mergedInto: 'd' }, { planId: 'p', correction: 'entered-by-mistake' }, today, by)).toThrow('child-merged');
  });

  it('never makes two plans stand on one day', () => {
    const day = fc.integer({ min: 0, max: 20 }).map((n) => `2025-01-${String(n + 10)}`);
    const period = fc.tuple(day, fc.option(day, { nil: undefined })).map(([from, to]) => ({ from, ...(to !== undefined && { to: to < from ? from : to }) }));
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 4 }), (periods) => {
        const days = Array.from({ length: 25 }, (_, n) => `2025-01-${String(n + 10)}`);
        const plans = periods.map(({ from, to }, index) => ({ ...plan(String(index), from), ...(to !== undefined && { to }) }));
        const standing = (on: string) => plans.filter((one) => planOn({ plans: [one] }, on)).length;
        const refused = (): boolean => {
          try {
            oneAtATime(plans);
            return false;
          } catch {
            return true;
          }
        };
        expect(refused()).toBe(days.some((on) => standing(on) > 1));
      }),
    );
  });
});

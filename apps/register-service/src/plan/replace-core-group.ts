import type { Decided } from '../child/announcement';
import { type ChildEntry, currentPlanOf, type PlanEntry, withCurrentPlan } from '../child/child-entry';
import { RuleRefusal } from '../rule/rule-refusal';

/** Replaces the core group of the current plan (REC-06). Refuses no-current-plan. */
export function replaceCoreGroup(child: ChildEntry, coreGroup: PlanEntry['coreGroup']): Decided<ChildEntry> {
  if (!currentPlanOf(child)) throw new RuleRefusal('no-current-plan', 'The child has no plan now.');
  return { child: withCurrentPlan(child, (plan) => ({ ...plan, coreGroup })) };
}

import type { PlanEntry } from '../child/child-entry';
import { RuleRefusal } from '../rule/rule-refusal';

/** A conference on a plan is held on the day the plan started or later. */
export function notHeldBeforeThePlan(plan: PlanEntry, heldOn: string): void {
  if (heldOn < plan.from) throw new RuleRefusal('conference-before-plan', 'The plan started after the day of this conference.');
}

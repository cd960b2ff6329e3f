import type { ChildEntry, PlanEntry } from '../child/child-entry';
import { RuleRefusal } from '../rule/rule-refusal';

/** The plan a move is about. Refuses plan-not-found. */
export function planOfMove(child: ChildEntry, planId: string): PlanEntry {
  const plan = child.plans.find((each) => each.planId === planId);
  if (!plan) throw new RuleRefusal('plan-not-found', 'The child has no such plan.');
  return plan;
}

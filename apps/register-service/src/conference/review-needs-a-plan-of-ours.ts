import { type ChildEntry, currentPlanOf, type PlanEntry } from '../child/child-entry';
import { RuleRefusal } from '../rule/rule-refusal';

/** The plan a review is about: this authority's own. A plan elsewhere is reviewed there. */
export function reviewNeedsAPlanOfOurs(child: ChildEntry): PlanEntry {
  const current = currentPlanOf(child);
  if (current?.basis !== 'conference') throw new RuleRefusal('no-current-plan', 'This authority has no plan of its own for the child now.');
  return current;
}

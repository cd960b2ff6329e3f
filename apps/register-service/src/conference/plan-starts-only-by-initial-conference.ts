import { type ChildEntry, currentPlanOf, type PlanEntry } from '../child/child-entry';
import { RuleRefusal } from '../rule/rule-refusal';
import type { Conference } from './conference';

/**
 * A plan starts by decision of an initial conference, or of a moving-in conference on a child entered with a plan elsewhere (REC-05).
 * Gives the entry of that plan elsewhere, where there is one. Refuses anything else, and a plan beside another.
 */
export function planStartsOnlyByInitialConference(child: ChildEntry, { kind, heldOn }: Conference): PlanEntry | undefined {
  const current = currentPlanOf(child);
  if (kind === 'review') throw new RuleRefusal('plan-starts-only-by-initial-conference', 'A review conference continues a plan or ends it; it starts none.');
  if (kind === 'moving-in' && !current) {
    throw new RuleRefusal('plan-starts-only-by-initial-conference', 'A moving-in conference decides on a child entered with a plan elsewhere. For this child an initial conference decides.');
  }
  const besideAnother = current !== undefined && (kind === 'initial' || current.basis === 'conference');
  if (besideAnother || child.plans.some((plan) => plan.to !== undefined && heldOn < plan.to)) {
    throw new RuleRefusal('plan-already-current', 'A plan stands or stood on the Record on that day already.');
  }
  return current;
}

import { type ChildEntry, currentPlanOf } from '../child/child-entry';
import { RuleRefusal } from '../rule/rule-refusal';
import type { ChildDecided, Conference } from './conference';
import { notHeldBeforeThePlan } from './not-held-before-the-plan';
import { reviewDecidesOtherwise } from './review-decides-otherwise';
import { endElsewhere } from './start-plan';

/** The conference decided on no plan: nothing starts; the entry of a plan elsewhere ends by a moving-in conference that decides so. */
export function startNoPlan(child: ChildEntry, conference: Conference, reason: string): ChildDecided {
  reviewDecidesOtherwise(conference);
  const current = currentPlanOf(child);
  if (current && (conference.kind === 'initial' || current.basis === 'conference')) {
    throw new RuleRefusal('plan-already-current', 'The child has a plan: a review conference, or a moving-in conference on a plan elsewhere, decides on it.');
  }
  if (!current) return { child, reason };
  notHeldBeforeThePlan(current, conference.heldOn);
  return { ...endElsewhere(child, current, conference, reason), changedOn: conference.heldOn, reason, planId: current.planId };
}

import { type ChildEntry, withCurrentPlan } from '../child/child-entry';
import type { ChildDecided, Conference, ContinueDecision } from './conference';
import { notHeldBeforeThePlan } from './not-held-before-the-plan';
import { onlyAReviewContinues } from './review-decides-otherwise';
import { reviewNeedsAPlanOfOurs } from './review-needs-a-plan-of-ours';

/** Continues the plan with the categories the chair decided: the first decision is kept, the latest by the day it was made (REC-04). */
export function continuePlan(child: ChildEntry, conference: Conference, { categories }: ContinueDecision): ChildDecided {
  onlyAReviewContinues(conference);
  const current = reviewNeedsAPlanOfOurs(child);
  notHeldBeforeThePlan(current, conference.heldOn);
  const decided = { categories, conferenceId: conference.conferenceId, decidedBy: conference.chair.name, decidedOn: conference.heldOn };
  const overtaken = current.latestCategories !== undefined && current.latestCategories.decidedOn > conference.heldOn;
  return {
    child: overtaken ? child : withCurrentPlan(child, (plan) => ({ ...plan, latestCategories: decided })),
    changedOn: conference.heldOn,
    planId: current.planId,
  };
}

import { planEnded } from '@custodian/contracts';
import { type ChildEntry, withCurrentPlan } from '../child/child-entry';
import { RuleRefusal } from '../rule/rule-refusal';
import type { ChildDecided, Conference } from './conference';
import { notHeldBeforeThePlan } from './not-held-before-the-plan';
import { planEndsOnlyByReviewConference } from './plan-ends-only-by-review-conference';
import { reviewNeedsAPlanOfOurs } from './review-needs-a-plan-of-ours';

/** Ends the plan on the day of the review conference that decided so; the entry stays as history (REC-11). */
export function endPlan(child: ChildEntry, conference: Conference, endReason: string): ChildDecided {
  planEndsOnlyByReviewConference(conference);
  const { planId, leadWorkerId, basis, ...current } = reviewNeedsAPlanOfOurs(child);
  const { conferenceId, heldOn: to } = conference;
  notHeldBeforeThePlan({ planId, basis, ...current }, to);
  if (current.latestCategories && to < current.latestCategories.decidedOn) {
    throw new RuleRefusal('conference-before-plan', 'A later conference continued the plan: it cannot have ended before.');
  }
  return {
    child: withCurrentPlan(child, (plan) => ({ ...plan, to, endedByConferenceId: conferenceId, endReason })),
    announce: [{ event: planEnded, payload: { childId: child.childId, planId, to, conferenceId, ...(leadWorkerId && { leadWorkerId }), basis } }],
    changedOn: to,
    reason: endReason,
    planId,
  };
}

import { RuleRefusal } from '../rule/rule-refusal';
import type { Conference } from './conference';

/** This authority's plan ends by decision of a review conference and by nothing else (REC-11). */
export function planEndsOnlyByReviewConference({ kind }: Conference): void {
  if (kind !== 'review') throw new RuleRefusal('plan-ends-only-by-review-conference', 'Only a review conference ends a plan.');
}

import { RuleRefusal } from '../rule/rule-refusal';
import type { Conference } from './conference';

/** A review conference continues a plan or ends it; it does not decide on "no plan". */
export function reviewDecidesOtherwise({ kind }: Conference): void {
  if (kind === 'review') throw new RuleRefusal('decision-not-of-this-conference', 'A review conference decides to continue the plan or to end it.');
}

/** Only a review conference continues a plan. */
export function onlyAReviewContinues({ kind }: Conference): void {
  if (kind !== 'review') throw new RuleRefusal('decision-not-of-this-conference', 'Only a review conference continues a plan.');
}

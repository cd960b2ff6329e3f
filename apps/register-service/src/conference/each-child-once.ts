import { RuleRefusal } from '../rule/rule-refusal';
import type { ConferenceDecision } from './conference';

/** A conference makes one decision about each child. */
export function eachChildOnce(decisions: readonly ConferenceDecision[]): void {
  if (new Set(decisions.map((each) => each.childId)).size < decisions.length) {
    throw new RuleRefusal('child-twice-in-one-conference', 'The conference has two decisions about one child.');
  }
}

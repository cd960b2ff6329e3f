import type { Policy } from './policy';
import type { Ladder, NoticeRule } from './schema/ladders';

/** The rule for a kind of notice, or the one for those not named. */
export function noticeRuleOf(policy: Pick<Policy, 'notices'>, kind: string): NoticeRule {
  const { otherwise } = policy.notices;
  return (Object.hasOwn(policy.notices, kind) ? policy.notices[kind] : undefined) ?? otherwise;
}

/** The ladder of this id. Throws RangeError for one the policy has not; a policy that was parsed has every ladder its notices name. */
export function ladderOf(policy: Pick<Policy, 'ladders'>, ladderId: string): Ladder {
  const ladder = Object.hasOwn(policy.ladders, ladderId) ? policy.ladders[ladderId] : undefined;
  if (!ladder) throw new RangeError(`The policy has no ladder ${ladderId}`);
  return ladder;
}

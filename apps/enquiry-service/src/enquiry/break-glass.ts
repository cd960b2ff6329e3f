import { refused } from '@custodian/platform';
import { dueAt, type Policy } from '@custodian/policy';
import { isRecent, recentCallBack } from './call-back';
import { type Enquiry, reachedOf, type Stepped, withoutRingBack, withStep } from './enquiry';
import { mustNotBeOver, openStatusOf } from './order-of-steps';
import type { Answered, BrokeGlass } from './step';

interface Breaking {
  readonly reviewId: string;
  readonly now: Date;
  readonly by: string;
}

/** The enquiry that goes on without a ring back, and when somebody else is to have looked into it. */
export interface Broken extends Stepped {
  readonly glass: BrokeGlass;
  readonly reviewDueAt: Date;
}

/**
 * Lets an enquiry go on for a while although nobody can be rung back, and alarms the designated manager. The review is due by the end of the next working day.
 * Throws 409 `enquirer-rung-back` where the answer can be given on a ring back, `glass-already-broken` while it is, and where the enquiry is over.
 */
export function breakGlass(enquiry: Enquiry, { reviewId, now: at, by }: Breaking, policy: Policy): Broken {
  openStatusOf(enquiry);
  const reached = reachedOf(enquiry);
  const before = withoutRingBack(enquiry);
  if (reached && isRecent(reached, at, policy.enquiry.callBack.answerWithinMinutes)) throw refused('enquirer-rung-back', 'The enquirer was rung back just now: go on with that.');
  if (before && at <= before.until) throw refused('glass-already-broken', 'The glass is broken already: go on with the check and the answer.');
  const glass: BrokeGlass = { kind: 'broke-glass', at, by, reviewId, until: new Date(at.getTime() + policy.enquiry.breakGlass.minutes * 60_000) };
  const reviewDueAt = dueAt(policy, { number: 1, unit: 'working-days' }, at);
  const { enquiryId, reference } = enquiry;
  const payload = { enquiryId, reference, reviewId, brokenBy: by, brokenAt: at.toISOString(), reviewDueAt: reviewDueAt.toISOString() };
  return { enquiry: withStep(enquiry, glass), announce: [{ event: 'glass-broken', payload }], glass, reviewDueAt };
}

/**
 * What the answer is given on now: the ring back (ENQ-03), or the broken glass where there was none since. Throws 409 `call-back-too-long-ago` or `break-glass-over`.
 */
export function groundOf(enquiry: Enquiry, now: Date, policy: Policy): Pick<Answered, 'callBackId' | 'breakGlassReviewId'> {
  const glass = withoutRingBack(enquiry);
  if (!glass) return { callBackId: recentCallBack(enquiry, now, policy.enquiry.callBack.answerWithinMinutes).callBackId };
  mustNotBeOver(enquiry, now);
  return { breakGlassReviewId: glass.reviewId };
}

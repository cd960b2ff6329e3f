import type { BreakGlassFinding } from '@custodian/contracts';
import type { DeadlineGiven } from '@custodian/deadlines';
import { refused } from '@custodian/platform';
import type { z } from 'zod';
import type { Broken } from '../enquiry/break-glass';

/** What somebody else found of a breaking of the glass. */
interface Reviewed {
  readonly at: Date;
  readonly by: string;
  readonly finding: z.output<typeof BreakGlassFinding>;
}

/** One breaking of the glass and its review, which is open from the start. The words typed are sealed and kept beside it. */
export interface Review {
  readonly reviewId: string;
  readonly enquiryId: string;
  readonly reference: string;
  readonly brokenAt: Date;
  readonly brokenBy: string;
  /** Their entry in the directory of practitioners, whatever they sign in as. */
  readonly brokenByWorkerId?: string;
  readonly until: Date;
  readonly dueAt: Date;
  readonly reviewed?: Reviewed;
  readonly version: number;
}

/** The review that a broken glass opens. */
export function reviewOf({ enquiry, glass, reviewDueAt }: Broken, workerId?: string): Review {
  const { enquiryId, reference } = enquiry;
  return {
    reviewId: glass.reviewId, enquiryId, reference, brokenAt: glass.at, brokenBy: glass.by, ...(workerId !== undefined && { brokenByWorkerId: workerId }), until: glass.until, dueAt: reviewDueAt, version: 1,
  };
}

/** The time it is to be made in. */
export function deadlineOf({ reviewId, enquiryId, brokenAt, dueAt }: Pick<Review, 'reviewId' | 'enquiryId' | 'brokenAt' | 'dueAt'>): DeadlineGiven {
  return { deadlineId: deadlineIdOf(reviewId), kind: 'break-glass-review', queue: 'reviews', startedAt: brokenAt, dueAt, about: { enquiryId, reviewId }, whose: { role: 'custodian' } };
}

export function deadlineIdOf(reviewId: string): string {
  return `${reviewId}:break-glass-review`;
}

/** The review with what was found. Throws 409 `already-reviewed`. */
export function reviewed(review: Review, found: Reviewed): Review & { readonly reviewed: Reviewed } {
  if (review.reviewed) throw refused('already-reviewed', 'This has been reviewed already.');
  return { ...review, reviewed: found, version: review.version + 1 };
}

/** Whether nobody has reviewed it in time. */
export function isOverdue({ reviewed: done, dueAt }: Review, now: Date): boolean {
  return !done && now > dueAt;
}

/** Who broke the glass, for the rule that it is never they who review it: one person in the directory of practitioners is one person, however they sign in. */
export function brokenByOf({ brokenBy, brokenByWorkerId }: Review, actor: { readonly id: string; readonly workerId?: string }): string {
  return brokenByWorkerId !== undefined && brokenByWorkerId === actor.workerId ? actor.id : brokenBy;
}

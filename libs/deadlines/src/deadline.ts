import type { DeadlineLimit, DeadlineStatus } from '@custodian/contracts';
import type { z } from 'zod';

/** What a deadline is about: ids only. */
export interface About {
  readonly childId?: string;
  readonly enquiryId?: string;
  readonly noticeId?: string;
  readonly planId?: string;
  readonly caseId?: string;
  readonly conferenceId?: string;
  readonly reviewId?: string;
  readonly missingId?: string;
  readonly moveId?: string;
  readonly requestId?: string;
  readonly circulationId?: string;
}

/** A deadline as its owner sets it. */
export interface DeadlineGiven {
  /** Chosen by the owner and stable, such as `<planId>:review`: the same id again sets it anew. */
  readonly deadlineId: string;
  /** What is to happen by then, such as `first-review`; somebody `@Fires` it. */
  readonly kind: string;
  /** One of the service's queues, named by what they time. */
  readonly queue: string;
  readonly startedAt: Date;
  readonly dueAt: Date;
  /** The limit of the policy it comes of, as it stood. */
  readonly limit?: z.output<typeof DeadlineLimit>;
  /** The rule it keeps, such as `REC-07`. */
  readonly rule?: string;
  readonly about: About;
  /** Who is to do it. */
  readonly whose: { readonly workerId?: string; readonly role?: string };
}

/** Who noticed that it was due: the alarm clock, or the sweep. */
export type FiredBy = 'bull' | 'sweep';

/** How a deadline is ended by its owner. */
export type Ending = Exclude<DeadlineStatus, 'armed' | 'fired'>;

/** A deadline as it stands. `fired` with nothing done is overdue; one that ended with a `firedAt` was ended late. */
export interface Deadline extends DeadlineGiven {
  /** Which setting of it this is: 1, and one more each time it is set anew. */
  readonly gen: number;
  readonly status: DeadlineStatus;
  readonly firedAt?: Date;
  readonly firedBy?: FiredBy;
  readonly endedAt?: Date;
}

/** One setting of a deadline: all that an alarm carries. */
export interface Poke {
  readonly deadlineId: string;
  readonly gen: number;
}

/** Which deadlines are asked for, in which order, and after which one. */
export interface PageAsked {
  readonly kinds: readonly string[];
  readonly statuses: readonly DeadlineStatus[];
  readonly by: 'dueAt' | 'startedAt' | 'kind';
  readonly order: 'ascending' | 'descending';
  readonly after?: { readonly value: string; readonly deadlineId: string };
  readonly limit: number;
}

import type { CallBack, Candidate, Enquirer, Field, RefusalReason, Script, Standing, Subject, childEnquiredAbout, PayloadOf } from '@custodian/contracts';
import type { z } from 'zod';

export type Searched = z.output<typeof Field>;
export type Who = z.output<typeof Enquirer>;
export type SubjectSought = z.output<typeof Subject>;
export type Told = z.output<typeof Script>;

/** Which child one asked about is; null: none of those offered. */
export interface Choice {
  readonly subjectId: string;
  readonly childId: string | null;
}

/** A child somebody is to be told of, and why. */
export type Concern = Pick<PayloadOf<typeof childEnquiredAbout>, 'childId' | 'because' | 'leadWorkerId' | 'caseHeldElsewhere'>;

/** What the register offered for one child asked about. The children at the address are for us only. */
export interface CheckedSubject {
  readonly subjectId: string;
  /** What was said that the search rests on. */
  readonly searchedBy: readonly Searched[];
  /** The likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Others may be meant who are not shown. */
  readonly moreCandidates: boolean;
  readonly askNext?: Searched;
  /** The share of children on the Record, described with as much, who are missed. */
  readonly missedShare: number;
  readonly sameAddressChildIds: readonly string[];
  /** For each child offered, the others with a plan who live behind the same door. */
  readonly households?: readonly { readonly childId: string; readonly withChildIds: readonly string[] }[];
}

interface Done {
  readonly at: Date;
  readonly by: string;
}

/** The call as it was taken (ENQ-01). `workerId`: who took it, in the directory of practitioners. */
export interface Recorded extends Done {
  readonly kind: 'recorded';
  readonly workerId?: string;
  readonly desk: 'duty' | 'out-of-hours';
  readonly enquirer: Who;
  /** An id of theirs that says nothing of them; enquiries taken before there was one have none. */
  readonly enquirerId?: string;
  readonly type: string;
  readonly reason: string;
  readonly safeguardingConcern: boolean;
  readonly circumstances: readonly string[];
  readonly circumstancesNote?: string;
  readonly subjects: readonly SubjectSought[];
  readonly policy: { readonly id: string; readonly version: number };
}

/** One ring back, with the number as the directory then had it (ENQ-03). */
export interface CalledBack extends Done {
  readonly kind: 'called-back';
  readonly callBackId: string;
  readonly numberId: string;
  readonly number: string;
  readonly outcome: z.output<typeof CallBack>['outcome'];
  readonly spokeTo?: string;
  readonly note?: string;
}

/** The glass broken because nobody could be rung back. Its reason is with the review, not here. */
export interface BrokeGlass extends Done {
  readonly kind: 'broke-glass';
  readonly reviewId: string;
  /** The last instant at which the check, the choice and the least answer go on without a ring back. */
  readonly until: Date;
}

/** What the register offered. `desk`: where whoever looked works, as their role says. */
export interface Checked extends Done {
  readonly kind: 'checked';
  readonly desk?: 'duty' | 'out-of-hours';
  readonly subjects: readonly CheckedSubject[];
}

/** Which child each one is, what the Record then said of them, who is being told, and whose entries the desk may read for a while. */
export interface Confirmed extends Done {
  readonly kind: 'confirmed';
  readonly choices: readonly Choice[];
  readonly standings: readonly Standing[];
  readonly concerned: readonly Concern[];
  readonly opens?: readonly string[];
}

/** What was told, on which call back or broken glass, and what the Record then said. */
export interface Answered extends Done {
  readonly kind: 'answered';
  readonly callBackId?: string;
  readonly breakGlassReviewId?: string;
  readonly scripts: readonly Told[];
  readonly contactSheetIds: readonly string[];
  readonly standings: readonly Standing[];
  readonly concerned: readonly Concern[];
}

export interface Refused extends Done {
  readonly kind: 'refused';
  readonly reason: z.output<typeof RefusalReason>;
  readonly note?: string;
}

export type Step = Recorded | CalledBack | BrokeGlass | Checked | Confirmed | Answered | Refused;

import type { CallBack, Candidate, Enquirer, RefusalReason, Script, Standing, Subject, childEnquiredAbout, PayloadOf } from '@custodian/contracts';
import type { z } from 'zod';

export type Who = z.output<typeof Enquirer>;
export type SubjectSought = z.output<typeof Subject>;
export type Told = z.output<typeof Script>;

/** Which child one asked about is; null: none of those offered. */
export interface Choice {
  readonly subjectId: string;
  readonly childId: string | null;
}

/** A child somebody is to be told of, and why. */
export type Concern = Pick<PayloadOf<typeof childEnquiredAbout>, 'childId' | 'because' | 'leadWorkerId'>;

/** What the register offered for one child asked about. The children at the address are for us only. */
export interface CheckedSubject {
  readonly subjectId: string;
  readonly candidates: readonly Candidate[];
  readonly moreCandidates: boolean;
  readonly sameAddressChildIds: readonly string[];
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

export interface Checked extends Done {
  readonly kind: 'checked';
  readonly subjects: readonly CheckedSubject[];
}

/** Which child each one is, what the Record then said of them, and who is being told. */
export interface Confirmed extends Done {
  readonly kind: 'confirmed';
  readonly choices: readonly Choice[];
  readonly standings: readonly Standing[];
  readonly concerned: readonly Concern[];
}

/** What was told, on which call back, and what the Record then said. */
export interface Answered extends Done {
  readonly kind: 'answered';
  readonly callBackId: string;
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

export type Step = Recorded | CalledBack | Checked | Confirmed | Answered | Refused;

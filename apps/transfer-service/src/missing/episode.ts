import type { MissingEnding, MissingIndicator, SightingKind } from '@custodian/contracts';
import type { z } from 'zod';
import type { StepName } from './steps';

/** A sign that the child is missing (001 6.1): who saw what, and when. */
export interface Indicator {
  readonly indicator: z.output<typeof MissingIndicator>;
  readonly seenBy: string;
  readonly seenAt: Date;
  readonly account: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** A step as somebody took it, or found that it is not needed. What was recorded before stays. */
export interface StepTaken {
  readonly step: StepName;
  readonly outcome: 'done' | 'not-needed';
  readonly at: Date;
  /** Who was told or asked. */
  readonly whom?: string;
  /** What was decided, or why it is not needed. */
  readonly account?: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** The child told to custodians: once for each time, to whom, and by which dispatch. */
export interface Circulated {
  readonly revision: number;
  readonly at: Date;
  readonly by: string;
  readonly sent: readonly { readonly custodian: string; readonly dispatchId: string }[];
}

/** Word that the child was, or may have been, seen. */
export interface Sighting {
  readonly sightingId: string;
  readonly kind: z.output<typeof SightingKind>;
  /** The custodian it came from; absent where it was reported here. */
  readonly custodian?: string;
  readonly seenAt: Date;
  readonly account?: string;
  /** Whom to ring about it. */
  readonly ring?: string;
  /** It came after the end: somebody looks at whether the child is missing again. */
  readonly afterEnd: boolean;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** How it ended. */
export interface Ended {
  readonly how: z.output<typeof MissingEnding>;
  readonly at: Date;
  readonly seenBy?: string;
  readonly account: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** One time that a child with a plan was thought to be missing, as home records it. */
export interface MissingEpisode {
  readonly missingId: string;
  readonly childId: string;
  /** When somebody first thought so: every limit runs from here. */
  readonly since: Date;
  readonly openedAt: Date;
  readonly openedBy: string;
  /** Who led the work with the child when it was opened. */
  readonly leadWorkerId?: string;
  readonly indicators: readonly Indicator[];
  readonly taken: readonly StepTaken[];
  readonly circulated: readonly Circulated[];
  readonly sightings: readonly Sighting[];
  readonly ended?: Ended;
  readonly version: number;
}

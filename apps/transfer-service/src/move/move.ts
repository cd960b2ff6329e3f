import type { ArrangedConference, ChildOnTheMove, Invitee, MoveEnding, MoveKind, MoveStepTaken, ReceivingConference, RightAuthority, WorkerToRing } from '@custodian/contracts';
import type { z } from 'zod';
import type { Letter } from '../responsibility/letter';

/** Who records something, and when. */
export interface Recording {
  readonly at: Date;
  readonly by: string;
}

/** A step as somebody took it, or found that it is not needed. What was recorded before stays. */
export type StepTaken = Omit<z.output<typeof MoveStepTaken>, 'at'> & { readonly at: Date; readonly recordedAt: Date; readonly recordedBy: string };

export type ChildTold = z.output<typeof ChildOnTheMove>;

/** What the other side said of the move. */
export interface Answer {
  readonly answer: 'included' | 'refused' | 'wrong-authority';
  readonly at: Date;
  readonly reason?: string;
  readonly rightAuthority?: z.output<typeof RightAuthority>;
}

/** That a move came to an end, or that its end was asked for while responsibility was still here. */
export interface Ended {
  readonly because: z.output<typeof MoveEnding>;
  readonly on: string;
  readonly at: Date;
  readonly by: string;
  readonly reason?: string;
}

/** What was put right afterwards, and what had been said. */
export interface Correction {
  readonly correctionId: string;
  readonly at: Date;
  readonly by: string;
  readonly because: string;
  readonly movedOn?: { readonly was: string; readonly is: string };
  readonly addressThere?: { readonly was: ChildTold['addressThere']; readonly is: NonNullable<ChildTold['addressThere']> };
}

/** An allegation about a child who is staying elsewhere, as the authority there has it (MOV-45). */
export interface Allegation {
  readonly receivedAt: Date;
  readonly what: string;
  readonly investigatedBy: z.output<typeof WorkerToRing>;
  readonly at: Date;
}

/** One move of one child, as this side has it. What it has come to is derived from it, and nowhere kept beside it. */
export interface Move {
  readonly moveId: string;
  /** Every id it is known by on either side; its own first. */
  readonly moveIds: readonly string[];
  readonly kind: MoveKind;
  /** The other authority. */
  readonly other: string;
  /** The entry here; absent while another authority's child is not on the Record yet, or nobody has said which child of ours it is. */
  readonly childId?: string;
  /** The entries it was under before they were joined into the one it is under, the latest last. */
  readonly joinedFrom?: readonly string[];
  /** Of a move away the plan that goes with the child; of one that comes here the entry of the plan elsewhere. */
  readonly planId?: string;
  /** When this authority became aware. */
  readonly awareAt: Date;
  readonly movedOn: string;
  readonly until?: string;
  readonly opened: Recording;
  readonly leadWorkerId?: string;
  /** The temporary stay it takes the place of. */
  readonly continues?: string;
  /** Moves of brothers and sisters. */
  readonly togetherWith: readonly string[];
  /** Whose counterparts there are to be told (MOV-24). */
  readonly agencies: readonly string[];
  /** Who holds the case, as the other side says. */
  readonly responsible?: { readonly by: string; readonly from: Date };
  /** Of whom it was, as told or as heard last. */
  readonly child?: ChildTold;
  readonly taken: readonly StepTaken[];
  readonly answered?: Answer;
  readonly conferenceAskedAt?: Date;
  /** Why a conference is asked for in the new area, and whom to invite. */
  readonly conferenceAsked?: { readonly because: string; readonly invitees: readonly z.output<typeof Invitee>[] };
  readonly earlierMinutesAt?: Date;
  /** The documents they are. */
  readonly earlierMinutes?: readonly string[];
  readonly arranged?: z.output<typeof ArrangedConference> & { readonly at: Date };
  readonly conference?: z.output<typeof ReceivingConference> & { readonly at: Date };
  /** The minutes of the conference there: when they were here, or went. */
  readonly minutes?: { readonly at: Date; readonly on: string; readonly documentIds: readonly string[] };
  readonly onRecordAt?: Date;
  /** The child is to leave: as soon as nothing is held here any more. */
  readonly askedBack?: Ended;
  readonly completed?: Recording & { readonly on: string };
  readonly ended?: Ended;
  readonly corrections: readonly Correction[];
  readonly allegations?: readonly Allegation[];
  /** Letters about responsibility from before the child was on the Record. */
  readonly early: readonly Letter[];
  /** How often what the Record is to show of it has changed, and up to which of these it does. */
  readonly facts: number;
  readonly shown: number;
  /** What the Record refuses to show, and why: people see to it. */
  readonly notShown?: { readonly facts: number; readonly code: string };
  /** The entry of the child has changed since then, and whether the other side is to be told has not been looked at. */
  readonly childChangedAt?: Date;
  readonly version: number;
}

/** Whether the child is, or is to be, away from this authority, or here from another. */
export function goesOut({ kind }: Pick<Move, 'kind'>): boolean {
  return kind === 'temporary-out' || kind === 'permanent-out';
}

export function isPermanent({ kind }: Pick<Move, 'kind'>): boolean {
  return kind === 'permanent-out' || kind === 'permanent-in';
}

/** Neither ended nor completed. */
export function isOpen({ ended, completed }: Pick<Move, 'ended' | 'completed'>): boolean {
  return !ended && !completed;
}

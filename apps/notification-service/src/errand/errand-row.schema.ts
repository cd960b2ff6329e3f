import type { Audience } from '@custodian/contracts';
import type { Attempt, Told } from '../notice/notice';

/** The event that led to it. */
export interface Source {
  readonly messageId: string;
  readonly correlationId: string;
  readonly occurredAt: Date;
}

/** Channels by which messages leave the service. */
export type OutsideChannel = 'email' | 'sms' | 'webhook';

/** Find out who an audience is, and tell each of them. */
export interface ResolveWork {
  readonly what: 'resolve';
  readonly told: Told;
}

/** Turn to whom a step of a notice's ladder names. */
export interface StepWork {
  readonly what: 'begin-step';
  readonly noticeId: string;
  readonly step: number;
}

/** Say to somebody, by one channel, what waits for them. */
export interface SendWork {
  readonly what: 'send';
  readonly noticeIds: readonly string[];
  readonly step: number;
  readonly channel: OutsideChannel;
  readonly recipientId: string;
  /** By which they, and where to reach them, are found at the time of sending. */
  readonly via: Audience;
}

export type Work = ResolveWork | StepWork | SendWork;

/**
 * Something to be done outside any transaction: taken in hand by one process, done, noted; tried again by the clock.
 * Its times are real times, whatever the test clock says.
 */
export interface ErrandRow<W extends Work = Work> {
  readonly _id: string;
  readonly work: W;
  readonly source: Source;
  /** `accepted`: a provider has the message, and its receipt is awaited. */
  readonly status: 'waiting' | 'accepted' | 'ended';
  /** One more with each time it was taken in hand. */
  readonly turn: number;
  /** When it is to be taken in hand next. */
  readonly dueAt: Date;
  /** Until when one process has it. */
  readonly inHandUntil: Date;
  readonly failures: number;
  /** How many messages were begun to be sent: the last one's number stands in its reference. */
  readonly sends: number;
  /** Set before a message goes out, and off when it is known what became of it. */
  readonly sending: boolean;
  readonly attempts: readonly Attempt[];
  readonly startedAt: Date;
}

import type { BusMessage } from '../bus/outgoing';

/** Somebody other than the owner of the event sent it: never handled, and never given to a handler again. */
export const notFromItsOwner = 'not-from-its-owner';

/** Why a message stands parked, as a code. */
export type ParkReason = 'attempts-exhausted' | 'delivery-limit' | 'unreadable' | 'unknown-type' | 'unknown-version' | 'invalid-payload' | 'refused' | typeof notFromItsOwner;

/** A message that could not be handled. Its body stays in the database of the service that was to handle it. */
export interface ParkedRow {
  readonly consumer: string;
  readonly messageId: string;
  readonly queue: 'events' | 'commands';
  readonly message: BusMessage;
  readonly lane?: string;
  readonly seq?: number;
  readonly key?: string;
  readonly reason: ParkReason;
  /** The class of the error, or the code of the refusal. */
  readonly error: string;
  readonly detail: string;
  readonly stack: string;
  readonly attempts: number;
  readonly parkedAt: Date;
  readonly status: 'parked' | 'replayed' | 'set-aside';
  readonly decidedBy?: string;
  readonly decision?: string;
}

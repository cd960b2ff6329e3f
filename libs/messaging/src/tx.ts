import type { AnyEvent } from '@custodian/contracts';
import type { ClientSession } from 'mongoose';
import type { z } from 'zod';

/** On whose behalf, and as part of which conversation, something is done. */
export interface Cause {
  readonly actorId: string;
  readonly correlationId: string;
  /** The message that led to this. */
  readonly causationId?: string;
  /** W3C trace context of the caller. */
  readonly traceparent?: string;
}

/** One transaction under way. Give `session` to every read and write; call nothing outside the database, for the driver may run the work again. */
export interface Tx {
  readonly session: ClientSession;
  readonly now: Date;
  readonly actorId: string;
  readonly correlationId: string;
  /** Gives the event the next number of its stream and key, and puts it in the outbox. It goes out if and only if this transaction commits. */
  announce<E extends AnyEvent>(event: E, payload: z.input<E['payload']>): Promise<void>;
  /** Calls `then` once this transaction has committed, never where it has not. A process that dies in between never does: a nudge, not the truth. */
  afterCommit(then: () => void): void;
}

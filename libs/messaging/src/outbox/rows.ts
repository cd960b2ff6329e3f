import type { Headers } from '../bus/outgoing';

/** The last number given to one stream and key. */
export interface SequenceRow {
  /** The lane: `<stream>/<key>` */
  readonly _id: string;
  readonly seq: number;
  /** When that last one was announced. */
  readonly at: Date;
}

/** A message that is to be sent, written by the transaction that decided it. */
export interface OutboxRow {
  readonly _id: string;
  /** `<stream>/<key>`; within it, messages go out by `seq`. */
  readonly lane: string;
  readonly seq: number;
  readonly exchange: string;
  readonly routingKey: string;
  readonly messageId: string;
  readonly type: string;
  readonly correlationId: string;
  readonly headers: Headers;
  readonly body: string;
  readonly occurredAt: Date;
  readonly status: 'pending' | 'sent';
  /** The real time, not the test clock's: it starts the row's time to live. */
  readonly sentAt?: Date;
}

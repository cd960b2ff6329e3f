import type { BusMessage } from '../bus/outgoing';

/** A message that came before its predecessor, kept until its turn. */
export interface HeldRow {
  /** `<consumer>/<messageId>` */
  readonly _id: string;
  readonly consumer: string;
  readonly lane: string;
  readonly seq: number;
  readonly message: BusMessage;
  /** The real time. */
  readonly heldAt: Date;
}

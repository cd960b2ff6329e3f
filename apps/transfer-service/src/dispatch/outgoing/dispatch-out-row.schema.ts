import type { Sealed } from '@custodian/sealing';
import type { DispatchAbout } from '../said';

/**
 * `waiting`: not sent yet. `sent`: on the interchange, without a receipt so far. `receipted`: they have it, as they signed.
 * `undelivered`: nobody signed for it in time. `by-hand`: to be sent in writing; `sent-by-hand`: somebody did.
 */
export type OutgoingStatus = 'waiting' | 'sent' | 'receipted' | 'undelivered' | 'by-hand' | 'sent-by-hand';

/** A dispatch of ours. What it says is erased once it has arrived. */
export interface DispatchOutRow {
  readonly _id: string;
  readonly to: string;
  readonly message: string;
  readonly version: number;
  readonly urgent: boolean;
  readonly about: DispatchAbout;
  readonly status: OutgoingStatus;
  /** Its place among the messages to that authority; absent where it goes by hand. */
  readonly seq?: number;
  /** How often it was sent. */
  readonly attempt: number;
  readonly createdAt: Date;
  /** When it is to be sent next; absent when it is not. */
  readonly nextAt?: Date;
  readonly sentAt?: Date;
  readonly receiptedAt?: Date;
  readonly undeliveredAt?: Date;
  readonly documentIds: readonly string[];
  readonly content?: Sealed;
  /** How it was sent by hand, by whom and when. */
  readonly byHand?: { readonly how: 'email' | 'post' | 'telephone'; readonly at: Date; readonly by: string; readonly to?: Sealed };
}

import type { SentDocument } from '@custodian/contracts';
import type { Sealed } from '@custodian/sealing';

/** `arrived`: durably here and signed for, not handled yet. `parked`: it could not be handled. */
export type IncomingStatus = 'arrived' | 'handled' | 'parked' | 'set-aside';

/** A dispatch of another custodian's. What it says is erased once it has been handled: whoever handles it keeps what is needed. */
export interface DispatchInRow {
  /** `<from>/<dispatchId>`: an id is its sender's own affair. */
  readonly _id: string;
  readonly from: string;
  readonly dispatchId: string;
  /** Its place among the messages from that authority; absent where it was entered by hand. */
  readonly seq?: number;
  readonly message: string;
  readonly version: number;
  readonly urgent: boolean;
  /** Of what stays the same from attempt to attempt. */
  readonly sha256?: string;
  /** The key it was signed with. */
  readonly signedWith?: string;
  readonly receivedAt: Date;
  readonly receiptId: string;
  /** How often it has come since. */
  readonly repeats: number;
  /** The sender's highest attempt that came, and how often it came since without a higher one. */
  readonly attempt?: number;
  readonly repeatsOfAttempt?: number;
  readonly status: IncomingStatus;
  readonly attempts: number;
  readonly nextAt?: Date;
  readonly handledAt?: Date;
  readonly reason?: string;
  readonly enteredBy?: string;
  readonly documentIds: readonly SentDocument['documentId'][];
  readonly content?: Sealed;
}

/** How far the messages of one authority have been handled in order. */
export interface PlaceRow {
  readonly _id: string;
  readonly last: number;
  /** Since when something is missing after it. */
  readonly gapSince?: Date;
  readonly askedAt?: Date;
}

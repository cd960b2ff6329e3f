import type { DispatchHead, RefusalCode, Verified } from '@custodian/interchange';

/** A dispatch that came here, without what it says. */
export interface LedgerRow extends Pick<DispatchHead, 'from' | 'to' | 'kind' | 'seq' | 'of' | 'urgent'> {
  /** The dispatch's id. */
  readonly _id: string;
  /** Of all that stays the same from attempt to attempt. */
  readonly sha256: string;
  readonly bytes: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** The highest that came. */
  readonly attempt: number;
  /** How often it came since without a higher one. */
  readonly repeats: number;
  /** How often it was put into the receiver's mailbox. */
  readonly deliveries: number;
  /** A message of which neither a receipt nor `undelivered` has gone to its sender. */
  readonly open?: true;
  readonly receiptedAt?: Date;
  readonly undeliveredAt?: Date;
  /** The id of that word, so that it is the same should it have to be sent twice. */
  readonly undeliveredId?: string;
}

/** One attempt comes more than once when something died on the way; never so often. */
const mostRepeats = 20;

/** Why a dispatch that is well signed is not passed on, by where it came in and who is known here. */
export function refusalOnArrival({ head }: Verified, mailboxOf: string, isKnown: (code: string) => boolean): RefusalCode | undefined {
  if (head.from !== mailboxOf) return 'sender-not-the-mailbox';
  return isKnown(head.to) ? undefined : 'recipient-unknown';
}

/** Why it is not passed on, by what the ledger has under its id. */
export function refusalByLedger({ sha256 }: Verified, row: Pick<LedgerRow, 'sha256' | 'repeats'>): RefusalCode | undefined {
  if (row.sha256 !== sha256) return 'id-used-for-another';
  return row.repeats > mostRepeats ? 'replayed' : undefined;
}

/** Why a dispatch was not taken. The first ten are found by looking at it; the others by who has a ledger, a list of custodians or a memory of what came. */
export const refusalCodes = [
  'unreadable',
  'too-large',
  'header-not-allowed',
  'algorithm-not-allowed',
  'key-unknown',
  'key-not-yet-valid',
  'key-retired',
  'key-revoked',
  'signature-wrong',
  'recipient-wrong',
  'content-not-for-us',
  'content-altered',
  'sender-not-the-mailbox',
  'recipient-unknown',
  'id-used-for-another',
  'receipt-for-nothing-sent',
  'replayed',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A dispatch that is not taken. What it claims is unproven: an authority's code and an id in their right form, or nothing. */
export interface Refused {
  readonly refused: RefusalCode;
  readonly claimedFrom?: string;
  readonly id?: string;
}

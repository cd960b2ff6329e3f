import type { Notice } from './notice';

/** How far the e-mail of a notice is. Its times are real times, whatever the test clock says. */
export interface EMailState {
  readonly status: 'pending' | 'sent' | 'no-address' | 'given-up';
  /** One more with each time it was taken in hand. */
  readonly turn: number;
  /** When it is to be taken in hand next; while it is in hand, when another may. */
  readonly dueAt: Date;
}

/** A notice as stored. */
export interface NoticeRow {
  readonly _id: string;
  readonly notice: Notice;
  /** The event that led to it. */
  readonly source: { readonly messageId: string; readonly correlationId: string };
  /** Absent where there is nobody to write to. */
  readonly email?: EMailState;
}

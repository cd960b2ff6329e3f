import type { Source } from '../errand/errand-row.schema';
import type { Notice } from './notice';

/** A notice as stored. */
export interface NoticeRow {
  readonly _id: string;
  readonly notice: Notice;
  readonly source: Source;
  /** When something changed that whoever has it in their inbox is to see at once. */
  readonly changedAt: Date;
}

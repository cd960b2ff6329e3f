import type { ImportDuplicate, ImportFinding, startImport, OutputOf } from '@custodian/contracts';
import type { Sealed } from '@custodian/sealing';
import type { z } from 'zod';

export type ImportEntry = OutputOf<typeof startImport>;
export type Finding = z.output<typeof ImportFinding>;
export type LikelyDuplicate = z.output<typeof ImportDuplicate>;
export type Cells = Readonly<Record<string, string>>;

/** An import as stored, with what its last check found. */
export interface ImportRowDocument {
  readonly _id: string;
  readonly import: ImportEntry;
  readonly refused: readonly Finding[];
  /** Absent from what was checked before such were looked for. */
  readonly likelyDuplicates?: readonly LikelyDuplicate[];
}

/** Some rows of an import as they were sent, sealed, the first of them the `from`th. Gone after a week. */
export interface ImportedRowsRow {
  readonly _id: string;
  readonly importId: string;
  readonly from: number;
  /** The row after the last one here. */
  readonly until: number;
  readonly rows: Sealed;
  readonly sentAt: Date;
}

/** Those rows, opened. */
export interface ImportedRows {
  readonly from: number;
  readonly rows: readonly Cells[];
}

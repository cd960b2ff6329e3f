import type { ImportFinding, startImport, OutputOf } from '@custodian/contracts';
import type { z } from 'zod';

export type ImportEntry = OutputOf<typeof startImport>;
export type Finding = z.output<typeof ImportFinding>;
export type Cells = Readonly<Record<string, string>>;

/** An import as stored, with what its last check found. */
export interface ImportRowDocument {
  readonly _id: string;
  readonly import: ImportEntry;
  readonly refused: readonly Finding[];
}

/** Some rows of an import as they were sent, the first of them the `from`th. Gone after a week. */
export interface ImportedRows {
  readonly _id: string;
  readonly importId: string;
  readonly from: number;
  /** The row after the last one here. */
  readonly until: number;
  readonly rows: readonly Cells[];
  readonly sentAt: Date;
}

/** What a data key is for: sealing text, or making blind indices. */
export type Purpose = 'text' | 'index';

/** A data key as stored, wrapped. */
export interface DataKeyRow {
  readonly _id: string;
  readonly purpose: Purpose;
  readonly version: number;
  readonly wrapped: string;
  readonly createdAt: Date;
  /** From when it is written with: every replica has seen it by then. */
  readonly writesFrom: Date;
  /** Nothing stored uses it any more. It stays, so that an old backup still opens. */
  readonly retiredAt: Date | null;
}

import type { Sealed } from '@custodian/sealing';
import type { Compared } from './pair';

/** Two entries that are likely the same child, or were set aside as two: ids and codes, never names. */
export interface DuplicateRow extends Compared {
  readonly _id: string;
  /** The lower id first. */
  readonly childIds: readonly [string, string];
  /** The versions of the two that were compared, or that were set aside. */
  readonly versions: readonly [number, number];
  readonly status: 'waiting' | 'set-aside';
  readonly foundAt: Date;
  readonly setAside?: { readonly by: string; readonly at: Date; readonly reason: Sealed };
  readonly version: number;
}

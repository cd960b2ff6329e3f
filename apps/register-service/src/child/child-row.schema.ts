import type { Sealed } from '@custodian/sealing';
import type { AddressEntry } from '../address/address-entry';
import type { ChildEntry } from './child-entry';
import type { Changed } from './record-changes.repository';

/** Where a child lived from and to which day, as it is found: by blind indices only. */
export interface PlaceRow extends Pick<AddressEntry, 'kind' | 'from' | 'to'> {
  readonly keys: readonly string[];
}

/** A child as stored: the entry, and what it is found by, kept in step in the same transaction. */
export interface ChildRow {
  readonly _id: string;
  readonly version: number;
  /** Without its free texts; a sealed address is ciphertext in it. */
  readonly entry: ChildEntry;
  /** The free texts of the entry. */
  readonly texts: Sealed;
  readonly authorityChildId?: string;
  readonly nhsNumber?: string;
  /** Every address of the child, sealed or not. */
  readonly places: readonly PlaceRow[];
  /** The versions of the index keys `places` is under. */
  readonly indexedUnder: readonly number[];
  /** Whether a plan stands now. */
  readonly planNow: boolean;
  /** Of the row last imported for the child; the same row again changes nothing. */
  readonly importDigest?: string;
  /** The latest change to the child; of one who came with a load and was not changed since, the load's showing is. */
  readonly changed?: Changed;
  /** The load the child came with: not on the Record before the load is shown. */
  readonly loadedBy?: string;
  /** False from a change of the entry until the child's deadlines are what it asks for; absent where it never asked for any. */
  readonly settled?: boolean;
}

/** One version of a child's entry, from when it was recorded to when the next one was. */
export interface ChildVersionRow {
  readonly _id: string;
  readonly childId: string;
  readonly version: number;
  /** The operation that made it. */
  readonly change: string;
  readonly changedOn?: string;
  readonly reason?: string;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
  readonly recordedBy: string;
  /** As in a child's row. */
  readonly child: ChildEntry;
  /** The free texts of the entry, and the reason of the change. */
  readonly texts: Sealed;
  /** Whether the entry shows any plan, current or ended, and was not joined into another: what lists are read from. */
  readonly planned: boolean;
  /** What lists are sorted by, folded as names are compared. */
  readonly family: string;
  readonly given: string;
  /** The load this version came with. */
  readonly loadedBy?: string;
}

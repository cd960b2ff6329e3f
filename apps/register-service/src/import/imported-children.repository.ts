import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import type { ChildEntry } from '../child/child-entry';
import { ChildCollections } from '../child/collections.repository';
import { type Change, childRowOf, stamped, versionRowOf } from '../child/rows-of';

/** A child an import adds or changes, and the row's digest by which the same row is known again. */
export interface ImportedChild {
  readonly entry: ChildEntry;
  readonly digest: string;
}

/** Children by the hundred, for imports. */
@Injectable()
export class ImportedChildren {
  constructor(private readonly collections: ChildCollections) {}

  /** The entries with these ids of the authority's, each with the digest of the row last imported for it. */
  async find(tx: Tx, authorityChildIds: readonly string[]): Promise<(Omit<ImportedChild, 'digest'> & { readonly digest?: string })[]> {
    const rows = await this.collections.children.find({ authorityChildId: { $in: [...authorityChildIds] } }, { session: tx.session, projection: { entry: 1, importDigest: 1 } }).toArray();
    return rows.map((row) => ({ entry: row.entry, digest: row.importDigest }));
  }

  async add(tx: Tx, children: readonly ImportedChild[], change: Change): Promise<void> {
    if (children.length === 0) return;
    const fresh = children.map(({ entry, digest }) => ({ entry: stamped(entry, 1, change), digest }));
    await this.collections.children.insertMany(fresh.map(({ entry, digest }) => ({ ...childRowOf(entry), importDigest: digest })), { session: tx.session });
    await this.collections.versions.insertMany(fresh.map(({ entry }) => versionRowOf(entry, change)), { session: tx.session });
  }

  async change(tx: Tx, children: readonly ImportedChild[], change: Change): Promise<void> {
    if (children.length === 0) return;
    const { session } = tx;
    const next = children.map(({ entry, digest }) => ({ entry: stamped(entry, entry.version + 1, change), digest }));
    await this.collections.children.bulkWrite(
      next.map(({ entry, digest }) => ({ updateOne: { filter: { _id: entry.childId }, update: { $set: { ...rowWithoutId(entry), importDigest: digest } } } })),
      { session },
    );
    const before = children.map(({ entry }) => `${entry.childId}:${entry.version}`);
    await this.collections.versions.updateMany({ _id: { $in: before } }, { $set: { supersededAt: change.recordedAt } }, { session });
    await this.collections.versions.insertMany(next.map(({ entry }) => versionRowOf(entry, change)), { session });
  }
}

function rowWithoutId(entry: ChildEntry) {
  const { _id, ...row } = childRowOf(entry);
  return row;
}

import { randomUUID } from 'node:crypto';
import type { Tx } from '@custodian/messaging';
import { isDuplicateKey, refused } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { ClientSession } from 'mongoose';
import type { ChildEntry } from '../child/child-entry';
import { ChildRows } from '../child/child-rows.repository';
import { ChildCollections } from '../child/collections.repository';
import { Loads } from '../child/loads.repository';
import { RecordChanges } from '../child/record-changes.repository';
import { type Change, stamped } from '../child/stamped';

/** A child an import adds or changes, and the row's digest by which the same row is known again. */
export interface ImportedChild {
  readonly entry: ChildEntry;
  readonly digest: string;
}

// Marking the load as filled is a majority's write, and with it all that was written before.
const notYetShown = { writeConcern: { w: 1 } };

/** Children by the hundred, for imports. */
@Injectable()
export class ImportedChildren {
  constructor(
    private readonly collections: ChildCollections,
    private readonly loads: Loads,
    private readonly rows: ChildRows,
    private readonly changes: RecordChanges,
  ) {}

  /** The entries with these ids of the authority's, on the Record or in this load, each with the digest of the row last imported for it. */
  async find(authorityChildIds: readonly string[], session?: ClientSession, loadId?: string): Promise<(Omit<ImportedChild, 'digest'> & { readonly digest?: string })[]> {
    const wanted = { authorityChildId: { $in: [...authorityChildIds] } };
    const rows = await this.collections.children.find(wanted, { session, projection: { entry: 1, texts: 1, importDigest: 1, loadedBy: 1 } }).toArray();
    const seen = await this.loads.seen(rows.filter((row) => row.loadedBy === undefined || row.loadedBy !== loadId));
    const own = rows.filter((row) => loadId !== undefined && row.loadedBy === loadId);
    return Promise.all([...seen, ...own].map(async (row) => ({ entry: await this.rows.entryOf(row), digest: row.importDigest })));
  }

  /** Writes new children of a load that is not shown yet. Throws 409 child-already-recorded where another has an id of theirs by now. */
  async load(loadId: string, children: readonly ImportedChild[], change: Change): Promise<void> {
    if (children.length === 0) return;
    const fresh = children.map(({ entry, digest }) => ({ entry: stamped(entry, 1, change), digest }));
    const rows = await Promise.all(fresh.map(async ({ entry, digest }) => ({ ...(await this.rows.rowOf(entry)), importDigest: digest, loadedBy: loadId })));
    await this.collections.children.insertMany(rows, notYetShown).catch(takenMeanwhile);
    const versions = await Promise.all(fresh.map(async ({ entry }) => ({ ...(await this.rows.versionRowOf(entry, change)), loadedBy: loadId })));
    await this.collections.versions.insertMany(versions, notYetShown);
  }

  async change(tx: Tx, children: readonly ImportedChild[], change: Change): Promise<void> {
    if (children.length === 0) return;
    const { session } = tx;
    const next = children.map(({ entry, digest }) => ({ entry: stamped(entry, entry.version + 1, change), digest }));
    const changed = await this.changes.next(randomUUID(), session);
    const rows = await Promise.all(next.map(async ({ entry, digest }) => ({ ...(await this.rows.rowOf(entry)), importDigest: digest, changed })));
    await this.collections.children.bulkWrite(rows.map((row) => ({ updateOne: { filter: { _id: row._id }, update: { $set: row } } })), { session });
    const before = children.map(({ entry }) => `${entry.childId}:${entry.version}`);
    await this.collections.versions.updateMany({ _id: { $in: before } }, { $set: { supersededAt: change.recordedAt } }, { session });
    await this.collections.versions.insertMany(await Promise.all(next.map(({ entry }) => this.rows.versionRowOf(entry, change))), { session });
  }

  /** How many children a load has. */
  count(session: ClientSession, loadId: string): Promise<number> {
    return this.collections.children.countDocuments({ loadedBy: loadId }, { session });
  }

  /** Removes the children of a load that was given up. */
  async discard(loadId: string): Promise<void> {
    await this.collections.versions.deleteMany({ loadedBy: loadId });
    await this.collections.children.deleteMany({ loadedBy: loadId });
  }
}

function takenMeanwhile(thrown: unknown): never {
  if (isDuplicateKey(thrown)) {
    throw refused('import-overtaken', 'A child of this import was recorded meanwhile, or another import with the child is under way. Check the import again.');
  }
  throw thrown;
}

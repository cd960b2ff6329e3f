import type { Tx } from '@custodian/messaging';
import { isDuplicateKey, notFound, refused, staleVersion } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { ClientSession } from 'mongoose';
import type { ChildEntry } from './child-entry';
import type { ChildRow } from './child-row.schema';
import { ChildRows } from './child-rows.repository';
import { ChildCollections } from './collections.repository';
import { Loads } from './loads.repository';
import { RecordChanges } from './record-changes.repository';
import { type Change, stamped } from './stamped';

/** How many entries joined one into the next are followed. */
const mostFollowed = 10;

/** The children of the Record. Every change keeps the version before it, in the same transaction. */
@Injectable()
export class Children {
  constructor(
    private readonly collections: ChildCollections,
    private readonly loads: Loads,
    private readonly rows: ChildRows,
    private readonly changes: RecordChanges,
  ) {}

  async find(childId: string, session?: ClientSession): Promise<ChildEntry | undefined> {
    return (await this.findMany([childId], session))[0];
  }

  /** Throws 404 child-not-found. */
  async get(childId: string, session?: ClientSession): Promise<ChildEntry> {
    const found = await this.find(childId, session);
    if (!found) throw notFound('child-not-found');
    return found;
  }

  async findMany(childIds: readonly string[], session?: ClientSession): Promise<ChildEntry[]> {
    return this.entriesOf(await this.collections.children.find({ _id: { $in: [...childIds] } }, { session }).toArray());
  }

  /** The entry where it is now: one that was joined into another is followed there. */
  async findNow(childId: string, session?: ClientSession): Promise<ChildEntry | undefined> {
    const child = await this.find(childId, session);
    return child && (await this.findKept([child], session)).get(childId);
  }

  /** The entries that are kept of these: one that was joined into another is followed to where it is now. */
  async findKept(children: readonly ChildEntry[], session?: ClientSession): Promise<Map<string, ChildEntry>> {
    const kept = new Map(children.map((child) => [child.childId, child]));
    for (let left = mostFollowed; left > 0; left -= 1) {
      const onward = [...kept].flatMap(([childId, { mergedInto }]) => (mergedInto === undefined ? [] : [{ childId, mergedInto }]));
      if (onward.length === 0) return kept;
      const found = await this.findMany(onward.map(({ mergedInto }) => mergedInto), session);
      for (const { childId, mergedInto } of onward) {
        const next = found.find((each) => each.childId === mergedInto);
        if (next) kept.set(childId, next);
      }
    }
    return kept;
  }

  async findBy(by: { readonly authorityChildId?: string; readonly nhsNumber?: string }, session?: ClientSession): Promise<ChildEntry[]> {
    return this.entriesOf(await this.collections.children.find(by, { session, limit: 5, sort: { _id: 1 } }).toArray());
  }

  /** Throws 409 child-already-recorded where the authority's own id is another child's, in a race too. */
  async add(tx: Tx, entry: ChildEntry, change: Change): Promise<ChildEntry> {
    const child = stamped(entry, 1, change);
    await this.collections.children.insertOne({ ...(await this.rows.rowOf(child)), changed: await this.changes.next(child.childId, tx.session) }, { session: tx.session }).catch(alreadyRecorded);
    await this.collections.versions.insertOne(await this.rows.versionRowOf(child, change), { session: tx.session });
    return child;
  }

  /** Throws 412 where the entry is no longer at the version it was decided on, 409 child-already-recorded as `add` does. */
  async change(tx: Tx, entry: ChildEntry, change: Change): Promise<ChildEntry> {
    const child = stamped(entry, entry.version + 1, change);
    const { session } = tx;
    const before = { _id: child.childId, version: entry.version };
    const { matchedCount } = await this.collections.children.updateOne(before, rowChange({ ...(await this.rows.rowOf(child)), changed: await this.changes.next(child.childId, session) }), { session }).catch(alreadyRecorded);
    if (matchedCount !== 1) throw staleVersion();
    await this.collections.versions.updateOne({ _id: `${child.childId}:${entry.version}` }, { $set: { supersededAt: change.recordedAt } }, { session });
    await this.collections.versions.insertOne(await this.rows.versionRowOf(child, change), { session });
    return child;
  }

  private async entriesOf(rows: readonly ChildRow[]): Promise<ChildEntry[]> {
    return Promise.all((await this.loads.seen(rows)).map((row) => this.rows.entryOf(row)));
  }
}

/** What makes a stored row this row; an id it no longer has is taken out. */
function rowChange(row: ChildRow): object {
  return { $set: row, $unset: { ...(row.authorityChildId === undefined && { authorityChildId: 1 }), ...(row.nhsNumber === undefined && { nhsNumber: 1 }) } };
}

/** Throws 409 for a duplicate key, whatever else as it is: the driver must see its own errors to try again. */
function alreadyRecorded(thrown: unknown): never {
  if (isDuplicateKey(thrown)) {
    throw refused('child-already-recorded', "A child with this id of the authority's is on the Record already, or waits in an import.");
  }
  throw thrown;
}

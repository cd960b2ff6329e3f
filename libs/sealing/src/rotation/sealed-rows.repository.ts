import type { mongo } from 'mongoose';

/** A collection with sealed things in it, and how a row of it is sealed anew. */
export interface SealedRows {
  readonly collection: () => mongo.Collection;
  /** The fields of a row that hold sealed things, replaced whole, and where in each the data key's id stands. */
  readonly sealedAt: readonly { readonly field: string; readonly key: string }[];
  /** Whether rows have blind indices; then they say in `indexedUnder` under which key versions. */
  readonly indexed?: boolean;
  /** Those fields, and the blind indices, as they are under the keys of now. */
  readonly anew: (row: mongo.Document) => Promise<mongo.Document>;
}

/** The keys a row should no longer be under, and the version of the index key its blind indices should be under too. */
export interface Wanted {
  readonly oldKeys: readonly string[];
  readonly newIndex?: number;
}

const atOnce = 200;

/** How many rows are under an old key. */
export function countOld(rows: SealedRows, wanted: Wanted): Promise<number> {
  return rows.collection().countDocuments(oldRows(rows, wanted));
}

/**
 * Seals every row that is under an old key anew, some at a time, and gives how many it found. A row changed meanwhile is left for the next time;
 * it may be done by several at once, and stopped anywhere.
 */
export async function sealAnew(rows: SealedRows, wanted: Wanted, stopped: () => boolean): Promise<number> {
  const filter = oldRows(rows, wanted);
  let found = 0;
  for (let after: unknown; !stopped(); ) {
    const page = await rows.collection().find({ ...filter, ...(after !== undefined && { _id: { $gt: after as mongo.ObjectId } }) }, { sort: { _id: 1 }, limit: atOnce, readPreference: 'primary' }).toArray();
    if (page.length === 0) break;
    found += page.length;
    after = page.at(-1)?._id satisfies unknown;
    for (const row of page) await replace(rows, row);
  }
  return found;
}

/** Only where the fields are as they were read: a change made meanwhile, such as an address sealed, is never undone. */
async function replace(rows: SealedRows, row: mongo.Document): Promise<void> {
  const asRead = Object.fromEntries(rows.sealedAt.map(({ field }) => [field, standingAt(row, field) ?? { $exists: false }]));
  await rows.collection().updateOne({ _id: row['_id'] as mongo.ObjectId, ...asRead }, { $set: await rows.anew(row) });
}

/** What stands in a row at a path such as `ended.note`; undefined where nothing does. */
export function standingAt(row: unknown, path: string): unknown {
  return path.split('.').reduce((inner: unknown, name) => (typeof inner === 'object' && inner !== null ? Object.entries(inner).find(([key]) => key === name)?.[1] : undefined), row);
}

function oldRows(rows: SealedRows, { oldKeys, newIndex }: Wanted): mongo.Filter<mongo.Document> {
  const old = oldKeys.length === 0 ? [] : rows.sealedAt.map(({ key }) => ({ [key]: { $in: [...oldKeys] } }));
  const unindexed = rows.indexed && newIndex !== undefined ? [{ indexedUnder: { $ne: newIndex } }] : [];
  return old.length + unindexed.length === 0 ? { _id: { $exists: false } } : { $or: [...old, ...unindexed] };
}

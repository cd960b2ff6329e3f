import { generateKeyPairSync } from 'node:crypto';
import type { Faker } from '@faker-js/faker';
import type { mongo } from 'mongoose';
import { type ChainedEntry, type FaultKind, type HeadCopy, type HeadRow, hashOf, SigningKey } from '@custodian/audit';
import type { TrailOfAService } from './trail';

type Row = mongo.WithId<ChainedEntry>;

/** What somebody with the database in their hands did, and what may be said of it; the entry it is to be found at, where that is one. */
export interface Tampered {
  readonly did: string;
  readonly found: readonly FaultKind[];
  readonly seq?: number;
}

/** One trail, another service's beside it, and chance. */
export interface Hands {
  readonly of: TrailOfAService;
  readonly other: TrailOfAService;
  readonly chance: Faker;
}

const forger = new SigningKey(generateKeyPairSync('ed25519').privateKey);

/** Every way of tampering that is tried. */
export const tampers: Readonly<Record<string, (hands: Hands) => Promise<Tampered>>> = {
  'an entry edited': async ({ of, chance }) => {
    const row = chance.helpers.arrayElement(await rowsOf(of));
    const [field, value] = chance.helpers.arrayElement(edits(row));
    await of.store.chained.updateOne({ seq: row.seq }, value === undefined ? { $unset: { [field]: '' } } : { $set: { [field]: value } });
    return { did: `${field} of ${row.seq}`, found: ['entry-altered'], seq: row.seq };
  },
  'an entry edited and hashed anew': async ({ of, chance }) => {
    const rows = await rowsOf(of);
    const row = chance.helpers.arrayElement(rows);
    await put(of, [{ ...row, actorId: 'staff:nobody' }], row.prev);
    return { did: `${row.seq}`, found: ['entry-out-of-place', 'rewritten'] };
  },
  'an entry deleted': async ({ of, chance }) => {
    const rows = await rowsOf(of);
    const { seq } = chance.helpers.arrayElement(rows.slice(0, -1));
    await of.store.chained.deleteOne({ seq });
    return { did: `${seq}`, found: ['entry-missing'], seq };
  },
  'an entry deleted, the others moved up': async ({ of, chance }) => {
    const rows = await rowsOf(of);
    const at = chance.number.int({ min: 0, max: rows.length - 2 });
    const kept = rows.toSpliced(at, 1);
    await of.store.chained.deleteMany({ seq: { $gt: at } });
    await insert(of, kept.slice(at), at, rows[at]?.prev ?? '');
    return { did: `${at + 1}`, found: ['rewritten', 'tail-cut'] };
  },
  'two entries swapped': async ({ of, chance }) => {
    const [one, other] = chance.helpers.arrayElements(await rowsOf(of), 2);
    if (!one || !other) throw new Error('too short a chain');
    await of.store.chained.deleteMany({ seq: { $in: [one.seq, other.seq] } });
    await of.store.chained.insertMany([{ ...one, seq: other.seq }, { ...other, seq: one.seq }]);
    return { did: `${one.seq} and ${other.seq}`, found: ['entry-altered'], seq: Math.min(one.seq, other.seq) };
  },
  'two entries swapped, all hashed anew': async ({ of, chance }) => {
    const rows = await rowsOf(of);
    const [one = 0, other = 1] = chance.helpers.arrayElements([...rows.keys()], 2).sort((a, b) => a - b);
    const swapped = rows.with(one, rows[other] ?? never()).with(other, rows[one] ?? never());
    await of.store.chained.deleteMany({ seq: { $gt: one } });
    await insert(of, swapped.slice(one), one, rows[one]?.prev ?? '');
    return { did: `${one + 1} and ${other + 1}`, found: ['rewritten'] };
  },
  'the tail cut': async ({ of, chance }) => {
    const rows = await rowsOf(of);
    const left = chance.number.int({ min: 0, max: rows.length - 1 });
    await of.store.chained.deleteMany({ seq: { $gt: left } });
    return { did: `after ${left}`, found: ['tail-cut'] };
  },
  'the tail cut, its heads here with it': async ({ of, chance }) => {
    const rows = await rowsOf(of);
    const left = chance.number.int({ min: 0, max: rows.length - 1 });
    await of.store.chained.deleteMany({ seq: { $gt: left } });
    await of.store.heads.deleteMany({ _id: { $gt: left } });
    return { did: `after ${left}`, found: ['tail-cut'] };
  },
  'the chain rewritten from an entry on': async ({ of, chance }) => {
    const { from } = await rewrite(of, chance);
    return { did: `from ${from}`, found: ['rewritten'] };
  },
  'the chain rewritten, its heads here signed by another key': async ({ of, chance }) => {
    const { from } = await rewrite(of, chance);
    await signAnew(of, forger);
    return { did: `from ${from}`, found: ['head-forged'] };
  },
  'the chain rewritten, its heads here signed by the stolen key': async ({ of, chance }) => {
    const { from } = await rewrite(of, chance);
    await signAnew(of, new SigningKey(of.key));
    return { did: `from ${from}`, found: ['rewritten', 'head-changed'] };
  },
  'an entry of another service in the place of ours': async ({ of, other, chance }) => {
    const { seq } = chance.helpers.arrayElement(await rowsOf(of));
    const [foreign] = await other.store.chained.find({ seq }).toArray();
    if (!foreign) throw new Error('the other chain is shorter');
    await of.store.chained.deleteOne({ seq });
    await of.store.chained.insertOne(foreign);
    return { did: `${seq}`, found: ['entry-out-of-place'], seq };
  },
  'the whole chain of another service in the place of ours': async ({ of, other }) => {
    const [rows, heads] = [await rowsOf(other), await other.store.heads.find().toArray()];
    await of.store.chained.deleteMany({});
    await of.store.chained.insertMany(rows);
    await of.store.heads.deleteMany({});
    await of.store.heads.insertMany(heads);
    return { did: 'all', found: ['entry-out-of-place'], seq: 1 };
  },
  'an entry beside the chain': async ({ of, chance }) => {
    const { _id, seq: _seq, ...row } = chance.helpers.arrayElement(await rowsOf(of));
    await of.database.collection('audit').insertOne({ ...row, entryId: chance.string.uuid() });
    return { did: '', found: ['entry-outside'] };
  },
  'a head edited': async ({ of, chance }) => {
    const head = chance.helpers.arrayElement(await of.store.heads.find().toArray());
    const [field, value] = chance.helpers.arrayElement<[keyof HeadRow, unknown]>([['hash', 'f'.repeat(64)], ['at', new Date()], ['signature', 'AAAA'], ['keyId', forger.keyId], ['chain', 'northmoor/other-service'], ['seq', head.seq + 1]]);
    const place = chance.datatype.boolean() ? of.store.heads : of.copies;
    await of.database.client.db(place.dbName).collection<HeadCopy>(place.collectionName).updateOne({ _id: head._id }, { $set: { [field]: value } }, { writeConcern: { w: 'majority' } });
    return { did: `${field} of ${head.seq}`, found: ['head-forged'] };
  },
  'a head forged by another key': async ({ of, chance }) => {
    const { seq, hash } = chance.helpers.arrayElement(await rowsOf(of));
    const head = { _id: seq, ...forger.signed({ chain: of.chain, seq, hash, at: new Date() }) };
    await of.copies.replaceOne({ _id: seq }, head, { upsert: true });
    return { did: `${seq}`, found: ['head-forged'] };
  },
  'a head deleted here': async ({ of, chance }) => {
    const { _id } = chance.helpers.arrayElement(await of.store.heads.find().toArray());
    await of.store.heads.deleteOne({ _id });
    return { did: `${_id}`, found: ['head-missing-here'], seq: _id };
  },
  'a head deleted at the other place': async ({ of, chance }) => {
    const { _id } = chance.helpers.arrayElement(await of.copies.find().toArray());
    await of.copies.deleteOne({ _id });
    return { did: `${_id}`, found: ['head-missing-there'], seq: _id };
  },
  'a text typed anew': async ({ of, chance }) => {
    const row = chance.helpers.arrayElement(await withText(of));
    await of.store.texts.deleteOne({ _id: row.entryId });
    await of.texts.keep(row.entryId, 'Another reason.');
    return { did: `${row.seq}`, found: ['text-altered'], seq: row.seq };
  },
  'a text of another entry': async ({ of, chance }) => {
    const [one, other] = chance.helpers.arrayElements(await withText(of), 2);
    const [text] = await of.store.texts.find({ _id: other?.entryId ?? '' }).toArray();
    if (!one || !text) throw new Error('too few texts');
    await of.store.texts.replaceOne({ _id: one.entryId }, { sealed: text.sealed, salt: text.salt });
    return { did: `${one.seq}`, found: ['text-altered'], seq: one.seq };
  },
  'a text deleted and not erased': async ({ of, chance }) => {
    const row = chance.helpers.arrayElement(await withText(of));
    await of.store.texts.deleteOne({ _id: row.entryId });
    return { did: `${row.seq}`, found: ['text-missing'], seq: row.seq };
  },
};

export async function rowsOf(of: TrailOfAService): Promise<Row[]> {
  return of.store.chained.find({}, { sort: { seq: 1 } }).toArray();
}

function withText(of: TrailOfAService): Promise<Row[]> {
  return of.store.chained.find({ textHash: { $exists: true } }).toArray();
}

/** What could be made of an entry's fields; undefined: taken away. */
function edits(row: Row): [string, unknown][] {
  return [
    ['actorId', 'staff:nobody'], ['action', 'enquiry.list'], ['outcome', row.outcome === 'told' ? 'looked' : 'told'], ['childIds', []], ['roles', ['auditor']], ['code', 'not-said'], ['note', 'added'],
    ['at', new Date(row.at.getTime() + 1)], ['at', row.at.toISOString()], ['chainedAt', new Date(0)], ['correlationId', undefined], ['prev', 'f'.repeat(64)], ['hash', 'f'.repeat(64)], ['actorId', [row.actorId]],
  ];
}

async function put(of: TrailOfAService, [row = never()]: readonly Row[], prev: string): Promise<void> {
  const { _id, hash: _hash, ...link } = { ...row, prev };
  await of.store.chained.replaceOne({ seq: row.seq }, { ...link, hash: hashOf(link) });
}

/** Puts entries after the one of this number, numbered, linked and hashed as the sequencer would. */
async function insert(of: TrailOfAService, rows: readonly Row[], after: number, prev: string): Promise<void> {
  let last = { seq: after, hash: prev };
  const links: ChainedEntry[] = [];
  for (const { _id, hash: _hash, ...row } of rows) {
    const link = { ...row, seq: last.seq + 1, prev: last.hash };
    last = { ...link, hash: hashOf(link) };
    links.push({ ...link, hash: last.hash });
  }
  await of.store.chained.insertMany(links);
}

/** Another story from an entry on, told without a fault. */
async function rewrite(of: TrailOfAService, chance: Faker): Promise<{ from: number }> {
  const rows = await rowsOf(of);
  const at = chance.number.int({ min: 0, max: rows.length - 1 });
  await of.store.chained.deleteMany({ seq: { $gt: at } });
  await insert(of, rows.slice(at).map((row) => ({ ...row, actorId: 'staff:nobody' })), at, rows[at]?.prev ?? '');
  return { from: at + 1 };
}

async function signAnew(of: TrailOfAService, key: SigningKey): Promise<void> {
  for (const { _id } of await of.store.heads.find().toArray()) {
    const row = await of.store.chained.findOne({ seq: _id });
    if (row) await of.store.heads.replaceOne({ _id }, { ...key.signed({ chain: of.chain, seq: row.seq, hash: row.hash, at: new Date() }), copied: true });
  }
}

function never(): never {
  throw new Error('there is no such entry');
}

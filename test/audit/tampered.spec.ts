import { setTimeout as wait } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { madeUp } from '../../apps/command-line/src/made-up/random';
import { entry, TrailOfAService } from './trail';
import { type Hands, tampers } from './tampers';

const rounds = 200;
const entriesAHead = [9, 1, 14, 6, 3];

let of: TrailOfAService;
let other: TrailOfAService;
beforeAll(async () => {
  [of, other] = await Promise.all([grown('enquiry-service'), grown('register-service')]);
});
afterAll(() => Promise.all([of.remove(), other.remove()]));

/** A trail with a few signed heads and, here and there, something typed. */
async function grown(service: string): Promise<TrailOfAService> {
  const trail = await TrailOfAService.of(service);
  for (const [head, count] of entriesAHead.entries()) {
    const lines = Array.from({ length: count }, (_, n) => entry({ service, outcome: n % 3 === 0 ? 'told' : 'done', childIds: [`child-${n}`], ...(n % 4 === head % 4 && { freeText: `Rang ${n} times.` }) }));
    for (const line of lines) await trail.trail.append(line);
    await trail.chainAll();
    await trail.sign();
    // No two heads at one instant.
    await wait(2);
  }
  return trail;
}

type Kept = [mongo.Collection, mongo.BSON.Document[]][];

/** What stands in a trail's collections, so that it can be put back. */
async function kept(trail: TrailOfAService): Promise<Kept> {
  const collections = ['audit', 'audit_texts', 'audit_heads'].map((name) => trail.database.collection(name, { writeConcern: { w: 'majority' } }));
  const copies = trail.connection.getClient().db(trail.copies.dbName).collection(trail.service, { writeConcern: { w: 'majority' } });
  return Promise.all([...collections, copies].map(async (collection) => [collection, await collection.find().toArray()] as [mongo.Collection, mongo.BSON.Document[]]));
}

async function putBack(all: Kept): Promise<void> {
  for (const [collection, rows] of all) {
    const now = await collection.find().toArray();
    if (mongo.BSON.EJSON.stringify(now) === mongo.BSON.EJSON.stringify(rows)) continue;
    await collection.deleteMany({});
    await collection.insertMany(rows);
  }
}

it('REC-14 a trail that nobody touched is whole', async () => {
  const entries = entriesAHead.reduce((sum, count) => sum + count, 0);
  expect(await of.verify()).toMatchObject({ entries, heads: entriesAHead.length, pending: 0 });
  expect(await other.verify()).toMatchObject({ entries, heads: entriesAHead.length });
  expect([(await of.verify()).fault, (await other.verify()).fault]).toEqual([undefined, undefined]);
});

it(`REC-14 ${rounds} tampers of every kind are found, and found for what they are`, async () => {
  const chance = madeUp(414);
  const [ours, theirs] = [await kept(of), await kept(other)];
  const kinds = Object.entries(tampers);
  const missed: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [kind, tamper] = kinds[round % kinds.length] ?? [];
    const hands: Hands = round % 2 === 0 ? { of, other, chance } : { of: other, other: of, chance };
    const tampered = await tamper?.(hands);
    const { fault } = await hands.of.verify();
    const right = fault && tampered?.found.includes(fault.kind) && (tampered.seq === undefined || tampered.seq === fault.seq);
    if (right !== true) missed.push(`${kind ?? ''} (${tampered?.did ?? ''}): ${JSON.stringify(fault)}`);
    await putBack(round % 2 === 0 ? ours : theirs);
  }
  expect(missed).toEqual([]);
  expect([(await of.verify()).fault, (await other.verify()).fault]).toEqual([undefined, undefined]);
}, 600_000);

it('REC-14 what was typed can be erased, and the trail stays whole', async () => {
  const line = entry({ freeText: 'Her neighbour rang.' });
  await of.trail.append(line);
  await of.chainAll();
  expect(await of.reader.find({ limit: 1 })).toMatchObject([{ entryId: line.entryId, freeText: 'Her neighbour rang.' }]);
  await of.connection.transaction(async (session) => {
    await of.texts.erase(line.entryId, session);
    await of.trail.append(entry({ action: 'enquiry.erase-audit-text', outcome: 'done', resourceId: line.entryId }), session);
  });
  expect((await of.verify()).fault).toBeUndefined();
  await of.chainAll();
  await of.sign();
  const { texts, fault } = await of.verify();
  expect([texts.erased, fault]).toEqual([1, undefined]);
  const [erased] = (await of.reader.find({ limit: 10 })).filter(({ entryId }) => entryId === line.entryId);
  expect(erased).toMatchObject({ textErased: true });
  expect(JSON.stringify(await of.store.texts.find().toArray())).not.toContain(line.entryId);
});

it('says what waits too long: entries that are not chained, and a chain that no copied head covers', async () => {
  const inAnHour = new Date(Date.now() + 3_600_000);
  expect((await of.verify(60_000, inAnHour)).fault).toBeUndefined();
  await of.trail.append(entry());
  expect((await of.verify(60_000, inAnHour)).fault).toEqual({ kind: 'pending-late' });
  await of.chainAll();
  expect((await of.verify(60_000, inAnHour)).fault?.kind).toBe('heads-late');
  await of.sign();
  expect((await of.verify(60_000, inAnHour)).fault).toBeUndefined();
});

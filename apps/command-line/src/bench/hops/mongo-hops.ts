import { randomUUID } from 'node:crypto';
import { mongo } from 'mongoose';
import type { Hop } from './hop';

const database = 'bench';
const known = 5_000;
const majority = { writeConcern: { w: 'majority' as const, j: true } };

/** The bare hops to the database: a transaction that inserts two documents, an insert, and a find by an index among 5,000. */
export async function openMongoHops(url: string, document: object): Promise<{ transaction: Hop; insert: Hop; find: Hop; close: () => Promise<void> }> {
  const client = new mongo.MongoClient(url);
  const db = client.db(database);
  const [one, other, found] = [db.collection('one'), db.collection('other'), db.collection('found')];
  await found.createIndexes([{ key: { key: 1 } }]);
  await found.insertMany(Array.from({ length: known }, (_, key) => ({ ...document, key })));
  await Promise.all([one, other].map((collection) => collection.insertOne({ ...document, key: randomUUID() })));
  const find: Hop = async () => {
    await found.findOne({ key: Math.floor(Math.random() * known) }, { readConcern: { level: 'majority' } });
  };
  const insert: Hop = async () => {
    await one.insertOne({ ...document, key: randomUUID() }, majority);
  };
  const transaction: Hop = () =>
    client.withSession((session) =>
      session.withTransaction(async () => {
        await one.insertOne({ ...document, key: randomUUID() }, { session });
        await other.insertOne({ ...document, key: randomUUID() }, { session });
      }, { readConcern: { level: 'snapshot' }, readPreference: 'primary', ...majority }));
  return { transaction, insert, find, close: () => client.close() };
}

import { mongo } from 'mongoose';
import type { DatabaseRole } from '../privileges/database-roles';
import { makeUsers, type Separation } from '../privileges/apply-to-mongo';

/** What the router does in its database: it notes what passes and what it refuses, and takes nothing away. */
export function interchangeRole(database: string): DatabaseRole {
  const actions = ['find', 'insert', 'update', 'listIndexes', 'createCollection', 'createIndex', 'collMod'];
  return { database, name: 'interchange', privileges: ['ledger', 'refusals'].map((collection) => ({ resource: { db: database, collection }, actions })) };
}

/** Makes the router's user. */
export function applyInterchangeToMongo(url: string, database: string, password: string): Promise<Separation> {
  return makeUsers(url, async (_client, makeUser) => { await makeUser(interchangeRole(database), password); });
}

/** Removes an interchange's database with its user. */
export async function removeInterchangeFromMongo(url: string, database: string): Promise<void> {
  const client = new mongo.MongoClient(url);
  try {
    await client.db(database).command({ dropAllUsersFromDatabase: 1 });
    await client.db(database).command({ dropAllRolesFromDatabase: 1 });
    await client.db(database).dropDatabase();
  } finally {
    await client.close();
  }
}

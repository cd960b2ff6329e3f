import { type Connection, mongo } from 'mongoose';

/** How the Record is read: only what no fail-over takes back. */
export const strong = { readConcern: { level: 'majority' }, readPreference: 'primary' } as const satisfies mongo.CollectionOptions;

/** The database of a service's connection. */
export function connectedDatabase(connection: Connection): mongo.Db {
  return connection.getClient().db(connection.name);
}

/** One of its collections, read strongly. */
export function collectionOf<Row extends mongo.Document = mongo.Document>(connection: Connection, name: string): mongo.Collection<Row> {
  return connectedDatabase(connection).collection<Row>(name, strong);
}

const [alreadyThere, duplicateKey] = [48, 11_000];

/** Whether MongoDB refused to write because of a unique index: somebody else has it. */
export function isDuplicateKey(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === duplicateKey;
}

/** Makes a collection that has no index of its own. Where there is none yet, what a transaction reads there first is outside its snapshot: of two at once, each could write after it had found nothing. */
export async function ensureCollection(database: mongo.Db, name: string): Promise<void> {
  try {
    await database.createCollection(name);
  } catch (thrown) {
    if (!(thrown instanceof mongo.MongoServerError && thrown.code === alreadyThere)) throw thrown;
  }
}

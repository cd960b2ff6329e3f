import { connectedDatabase } from '@custodian/platform';
import { type Connection, mongo } from 'mongoose';

/** Rows of a collection are removed so many seconds after the instant in one of their fields; also where it was another number before. */
export async function forgetAfter(connection: Connection, collection: string, field: string, seconds: number): Promise<void> {
  const database = connectedDatabase(connection);
  const key = { [field]: 1 as const };
  try {
    await database.collection(collection).createIndexes([{ key, name: 'forgotten', expireAfterSeconds: seconds }]);
  } catch (thrown) {
    if (!(thrown instanceof mongo.MongoServerError && thrown.codeName === 'IndexOptionsConflict')) throw thrown;
    await database.command({ collMod: collection, index: { name: 'forgotten', expireAfterSeconds: seconds } });
  }
}

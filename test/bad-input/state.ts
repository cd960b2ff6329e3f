import { mongo } from 'mongoose';
import { headsDatabaseOf } from '../../apps/command-line/src/deployment/audit-keys';
import { mongodbUrl } from '../setup/servers';

/** How many rows each collection of an authority holds, but for the trail, which also notes what was refused, and the mark of how far the sweep for fishing has come. */
export async function stateOf(authority: string): Promise<Record<string, number>> {
  const client = new mongo.MongoClient(mongodbUrl());
  try {
    const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
    const counts: Record<string, number> = {};
    for (const { name } of databases.filter((database) => database.name.startsWith(`${authority}_`) && database.name !== headsDatabaseOf(authority))) {
      for (const collection of await client.db(name).collections()) {
        if (!collection.collectionName.startsWith('audit') && collection.collectionName !== 'fishing_progress') counts[`${name}.${collection.collectionName}`] = await collection.countDocuments();
      }
    }
    return counts;
  } finally {
    await client.close();
  }
}

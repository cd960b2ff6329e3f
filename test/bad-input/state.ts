import { mongo } from 'mongoose';
import { headsDatabaseOf } from '../../apps/command-line/src/deployment/audit-keys';
import { mongodbUrl } from '../setup/servers';

/** What sweeps keep for themselves, whatever is asked meanwhile: how far they have come, whose turn it is, and what they found. */
const ofSweeps = new Set(['fishing_progress', 'duplicate_progress', 'likely_duplicates', 'leases', 'deadlines', 'errands', 'reached', 'repeat_counts', 'repeat_questions', 'enquiries_to_match']);

/** How many rows each collection of an authority holds, but for the trail, which also notes what was refused, and what sweeps keep. */
export async function stateOf(authority: string): Promise<Record<string, number>> {
  const client = new mongo.MongoClient(mongodbUrl());
  try {
    const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
    const counts: Record<string, number> = {};
    for (const { name } of databases.filter((database) => database.name.startsWith(`${authority}_`) && database.name !== headsDatabaseOf(authority))) {
      for (const collection of await client.db(name).collections()) {
        if (!collection.collectionName.startsWith('audit') && !ofSweeps.has(collection.collectionName)) counts[`${name}.${collection.collectionName}`] = await collection.countDocuments();
      }
    }
    return counts;
  } finally {
    await client.close();
  }
}

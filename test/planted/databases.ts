import { mongo } from 'mongoose';
import { mongodbUrl } from '../setup/servers';
import type { Sample } from './sample';

/** The collections that keep what the Record and its enquiries are about, each in the database of the one service that owns it. Nothing else may name a child. */
const personal = ['register.children', 'register.child_versions', 'register.conferences', 'register.import_rows', 'register.imports', 'enquiry.enquiries', 'enquiry.contact-sheets'];

export interface Kept {
  /** Rows of collections that must not name a child. */
  readonly elsewhere: readonly Sample[];
  /** Rows of those that may: yet no sealed address and no free text stands there in clear. */
  readonly personal: readonly Sample[];
}

/** Every row of every collection of an authority, its indexes and the database server's own recent log. */
export async function databasesOf(authority: string): Promise<Kept> {
  const client = new mongo.MongoClient(mongodbUrl());
  const kept = { elsewhere: new Array<Sample>(), personal: new Array<Sample>() };
  try {
    const { databases } = await client.db('admin').admin().listDatabases();
    for (const { name } of databases.filter((database) => database.name.startsWith(authority))) {
      for (const { name: collection } of await client.db(name).listCollections().toArray()) {
        const subject = name.slice(authority.length + 1);
        const samples = personal.includes(`${subject}.${collection}`) ? kept.personal : kept.elsewhere;
        for await (const row of client.db(name).collection(collection).find()) samples.push({ where: `database ${subject}.${collection}`, content: mongo.BSON.EJSON.stringify(row) });
      }
    }
    for (const line of await serverLog(client)) kept.elsewhere.push({ where: 'log of mongod', content: line });
    return kept;
  } finally {
    await client.close();
  }
}

async function serverLog(client: mongo.MongoClient): Promise<string[]> {
  const { log } = await client.db('admin').command({ getLog: 'global' });
  return Array.isArray(log) ? log.map(String) : [];
}

import { mongo } from 'mongoose';
import { mongodbUrl } from '../setup/servers';

/** Where in the databases whose names begin so something stands in plain: database, collection and document, never the text itself. */
export async function whereInPlain(authority: string, planted: RegExp): Promise<string[]> {
  const client = new mongo.MongoClient(mongodbUrl());
  try {
    const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
    const found: string[] = [];
    for (const { name } of databases.filter((database) => database.name.startsWith(authority))) {
      for (const collection of await client.db(name).collections()) {
        for await (const row of collection.find()) {
          if (planted.test(mongo.BSON.EJSON.stringify(row))) found.push(`${name}.${collection.collectionName} ${String(row._id)}`);
        }
      }
    }
    return found;
  } finally {
    await client.close();
  }
}

/** Works on one collection of an authority's service, as somebody with the database could. */
export async function inDatabase<T>(database: string, work: (db: mongo.Db) => Promise<T>): Promise<T> {
  const client = new mongo.MongoClient(mongodbUrl());
  try {
    return await work(client.db(database));
  } finally {
    await client.close();
  }
}

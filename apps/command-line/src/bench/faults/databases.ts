import { mongo } from 'mongoose';
import { z } from 'zod';
import { appNames, subjectOf } from '../../deployment/apps';
import type { PrivateAuthority } from '../private-authority';

const committed = z.object({ ns: z.string(), op: z.string(), o: z.record(z.string(), z.unknown()) });
const transaction = z.object({ applyOps: z.array(committed) });

/** The databases of one authority, looked into from outside. */
export class Databases {
  private readonly client: mongo.MongoClient;
  private readonly authority: string;
  /** The services that have a database. */
  readonly services = appNames().filter((app) => app.endsWith('-service'));

  constructor({ mongo: server, deployment }: PrivateAuthority) {
    this.client = new mongo.MongoClient(server.url);
    this.authority = deployment.authority;
  }

  of(service: string): mongo.Db {
    return this.client.db(this.nameOf(service));
  }

  /** Rows of a service's collection, read by a schema. Throws where they are not of that form. */
  async rows<S extends z.ZodType>(service: string, collection: string, row: S, filter: mongo.Filter<mongo.BSON.Document> = {}): Promise<z.output<S>[]> {
    return z.array(row).parse(await this.of(service).collection(collection).find(filter).toArray());
  }

  /** Everything ever inserted into a collection, in the order MongoDB committed it: by the server's own log, not by ours. */
  async inserted<S extends z.ZodType>(service: string, collection: string, row: S): Promise<z.output<S>[]> {
    const ns = `${this.nameOf(service)}.${collection}`;
    const log = this.client.db('local').collection('oplog.rs').find({ $or: [{ ns, op: 'i' }, { 'o.applyOps.ns': ns }] }, { sort: { $natural: 1 } });
    const entries = z.array(committed).parse(await log.toArray());
    const inserts = entries.flatMap((entry) => transaction.safeParse(entry.o).data?.applyOps ?? [entry]).filter((entry) => entry.ns === ns && entry.op === 'i');
    return inserts.map(({ o }) => row.parse(o));
  }

  close(): Promise<void> {
    return this.client.close();
  }

  private nameOf(service: string): string {
    return `${this.authority}_${subjectOf(service)}`;
  }
}

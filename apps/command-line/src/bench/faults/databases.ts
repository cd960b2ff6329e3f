import { mongo } from 'mongoose';
import { z } from 'zod';
import { appNames, subjectOf } from '../../deployment/apps';
import type { PrivateAuthority } from '../private-authority';

const committed = z.object({ ns: z.string(), op: z.string(), o: z.record(z.string(), z.unknown()), o2: z.object({ _id: z.unknown() }).optional() });
const transaction = z.object({ applyOps: z.array(committed) });

/** The databases of one authority, looked into from outside. */
export class Databases {
  private readonly client: mongo.MongoClient;
  private readonly authority: string;
  /** The services that have a database. */
  readonly services = appNames().filter((app) => app.endsWith('-service'));

  constructor({ mongo: server, deployment }: Pick<PrivateAuthority, 'mongo' | 'deployment'>) {
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
    return (await this.committed(service, collection, 'i')).map(({ o }) => row.parse(o));
  }

  /** Everything ever changed in a collection, by the server's own log: the row's id, and how it was changed. */
  async updated<S extends z.ZodType>(service: string, collection: string, change: S): Promise<{ readonly id: unknown; readonly change: z.output<S> }[]> {
    return (await this.committed(service, collection, 'u')).map(({ o, o2 }) => ({ id: o2?._id, change: change.parse(o) }));
  }

  close(): Promise<void> {
    return this.client.close();
  }

  private async committed(service: string, collection: string, op: 'i' | 'u'): Promise<z.output<typeof committed>[]> {
    const ns = `${this.nameOf(service)}.${collection}`;
    const log = this.client.db('local').collection('oplog.rs').find({ $or: [{ ns, op }, { 'o.applyOps.ns': ns }] }, { sort: { $natural: 1 } });
    const entries = z.array(committed).parse(await log.toArray());
    return entries.flatMap((entry) => transaction.safeParse(entry.o).data?.applyOps ?? [entry]).filter((entry) => entry.ns === ns && entry.op === op);
  }

  private nameOf(service: string): string {
    return `${this.authority}_${subjectOf(service)}`;
  }
}

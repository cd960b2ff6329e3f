import { mongo } from 'mongoose';
import type { AuditStore } from '../audit-store';
import type { HeadCopy } from './head';
import { unlessThere } from './unless-there';

/** Where heads are copied to: another database, by a user who may only insert there. */
export interface HeadsPlace {
  readonly url: string;
  readonly database: string;
  /** The service: each has a collection of its own. */
  readonly collection: string;
}

const mostAtOnce = 100;

/** Carries signed heads to a place of other credentials, each once, in order. Never reads there. */
export class HeadsCopy {
  private readonly client: mongo.MongoClient;

  constructor(
    private readonly store: AuditStore,
    private readonly place: HeadsPlace,
  ) {
    this.client = new mongo.MongoClient(place.url, { maxPoolSize: 2, serverSelectionTimeoutMS: 3_000, socketTimeoutMS: 5_000, writeConcern: { w: 'majority', journal: true } });
  }

  /** Copies what is not there yet. Throws where the place is away. */
  async carry(): Promise<void> {
    for (;;) {
      const heads = await this.store.heads.find({ copied: false }, { sort: { _id: 1 }, limit: mostAtOnce }).toArray();
      // A client that could not connect the first time never tries again by itself.
      if (heads.length > 0) await this.client.connect();
      for (const { copied: _copied, ...head } of heads) {
        await unlessThere(this.copies.insertOne(head));
        await this.store.heads.updateOne({ _id: head._id }, { $set: { copied: true } });
      }
      if (heads.length < mostAtOnce) return;
    }
  }

  close(): Promise<void> {
    return this.client.close();
  }

  private get copies() {
    return this.client.db(this.place.database).collection<HeadCopy>(this.place.collection);
  }
}

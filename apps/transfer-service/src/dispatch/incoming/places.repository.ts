import { collectionOf, connectedDatabase, ensureCollection } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import type { PlaceRow } from './dispatch-in-row.schema';

/** How far the messages of each authority have been handled in order. */
@Injectable()
export class Places implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await ensureCollection(connectedDatabase(this.connection), 'dispatch_places');
  }

  async of(from: string, session?: ClientSession): Promise<PlaceRow> {
    return (await this.rows.findOne({ _id: from }, { session })) ?? { _id: from, last: 0 };
  }

  /** Everything up to that number is done with, or no longer waited for. */
  async reach(from: string, seq: number, session: ClientSession): Promise<void> {
    await this.rows.updateOne({ _id: from }, { $max: { last: seq }, $unset: { gapSince: '', askedAt: '' } }, { session, upsert: true });
  }

  /** Something is missing; gives since when. */
  async missing(from: string, now: Date): Promise<Date> {
    await this.rows.updateOne({ _id: from, gapSince: { $exists: false } }, { $set: { gapSince: now } });
    const row = await this.rows.findOneAndUpdate({ _id: from }, { $setOnInsert: { last: 0, gapSince: now } }, { upsert: true, returnDocument: 'after' });
    return row?.gapSince ?? now;
  }

  /** True where it is for this process to ask for what is missing now. */
  async ask(from: string, now: Date, askedBefore: Date): Promise<boolean> {
    const { modifiedCount } = await this.rows.updateOne({ _id: from, $or: [{ askedAt: { $exists: false } }, { askedAt: { $lt: askedBefore } }] }, { $set: { askedAt: now } });
    return modifiedCount > 0;
  }

  private get rows() {
    return collectionOf<PlaceRow>(this.connection, 'dispatch_places');
  }
}

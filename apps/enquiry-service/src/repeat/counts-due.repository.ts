import { collectionOf } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';

/** An enquiry that was answered and whose repeats are to be counted. */
interface DueRow {
  readonly _id: string;
  readonly nextAt?: Date;
  readonly failures?: number;
  readonly turns?: number;
}

const theTurn = 'turn';
const longestMs = 10 * 60_000;

/** The answered enquiries whose repeats are still to be counted: written with the answer, gone with the count. */
@Injectable()
export class CountsDue implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([{ key: { nextAt: 1 }, sparse: true }]);
    await this.rows.updateOne({ _id: theTurn }, { $inc: { turns: 1 } }, { upsert: true });
  }

  async add(enquiryId: string, now: Date, session: ClientSession): Promise<void> {
    await this.rows.insertOne({ _id: enquiryId, nextAt: now }, { session });
  }

  /** Those due by now, the longest first. */
  async due(now: Date, limit: number): Promise<string[]> {
    return (await this.rows.find({ nextAt: { $lte: now } }, { projection: { _id: 1 }, sort: { nextAt: 1 }, limit }).toArray()).map(({ _id }) => _id);
  }

  /** Takes one to be counted, one after another over all processes, so that each sees what the one before asked; false where it was counted meanwhile. */
  async take(enquiryId: string, session: ClientSession): Promise<boolean> {
    await this.rows.updateOne({ _id: theTurn }, { $inc: { turns: 1 } }, { session });
    return (await this.rows.deleteOne({ _id: enquiryId }, { session })).deletedCount === 1;
  }

  /** Has one that could not be counted wait, each time for longer: from two seconds to ten minutes. */
  async putOff(enquiryId: string, now: Date): Promise<void> {
    const row = await this.rows.findOneAndUpdate({ _id: enquiryId }, { $inc: { failures: 1 } }, { returnDocument: 'after' });
    if (row) await this.rows.updateOne({ _id: enquiryId }, { $set: { nextAt: new Date(now.getTime() + Math.min(1000 * 2 ** (row.failures ?? 1), longestMs)) } });
  }

  private get rows() {
    return collectionOf<DueRow>(this.connection, 'repeat_counts');
  }
}

import type { DispatchRefusalCode } from '@custodian/contracts';
import { collectionOf } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';

/** Something that was not taken. What it claimed is unproven. */
export interface RefusalRow {
  readonly _id: string;
  readonly code: DispatchRefusalCode;
  readonly claimedFrom?: string;
  readonly dispatchId?: string;
  readonly at: Date;
}

/** Which refusals are asked for, newest first, and after which one. */
export interface RefusalQuery {
  readonly code?: DispatchRefusalCode;
  readonly after?: { readonly at: Date; readonly id: string };
  readonly limit: number;
}

/** What came through the interchange and was not taken. */
@Injectable()
export class Refusals implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([{ key: { at: -1, _id: -1 } }, { key: { code: 1, claimedFrom: 1, at: -1 } }]);
  }

  async add(row: RefusalRow, session: ClientSession): Promise<void> {
    await this.rows.insertOne(row, { session });
  }

  /** How many of one kind there were since an instant, counted no further than `most`. */
  async countSince(since: Date, { code, claimedFrom }: Pick<RefusalRow, 'code' | 'claimedFrom'>, { most, session }: { readonly most: number; readonly session: ClientSession }): Promise<number> {
    return this.rows.countDocuments({ code, claimedFrom: claimedFrom ?? { $exists: false }, at: { $gte: since } }, { session, limit: most });
  }

  async list({ code, after, limit }: RefusalQuery): Promise<RefusalRow[]> {
    const filter: mongo.Filter<RefusalRow> = { ...(code && { code }), ...(after && { $or: [{ at: { $lt: after.at } }, { at: after.at, _id: { $lt: after.id } }] }) };
    return this.rows.find(filter, { sort: { at: -1, _id: -1 }, limit }).toArray();
  }

  private get rows() {
    return collectionOf<RefusalRow>(this.connection, 'dispatch_refusals');
  }
}

import { collectionOf, notFound, staleVersion } from '@custodian/platform';
import { type Belonging, Rotation, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import type { Earlier } from './flag';
import type { FlagRow } from './flag-row.schema';

/** Which flags are asked for, newest first: never those about `notAbout`. */
export interface FlagQuery {
  readonly status?: 'open' | 'closed';
  readonly by?: string;
  readonly notAbout: string;
  readonly after?: { readonly raisedAt: Date; readonly flagId: string };
  readonly limit: number;
}

/** The signs of fishing there are. */
@Injectable()
export class Flags implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'fishing_flags'), { note: noteOf }));
    await this.rows.createIndexes([
      { key: { enquiryId: 1, reason: 1, by: 1 }, unique: true },
      { key: { by: 1, lookedAt: 1 } },
      { key: { raisedAt: -1, _id: -1 } },
      { key: { status: 1, raisedAt: -1, _id: -1 } },
    ]);
  }

  /** False where the same flag is there already. */
  async add(row: FlagRow, session?: ClientSession): Promise<boolean> {
    const { enquiryId, reason, by } = row;
    const { upsertedCount } = await this.rows.updateOne({ enquiryId, reason, by }, { $setOnInsert: row }, { session, upsert: true });
    return upsertedCount === 1;
  }

  /** What somebody was flagged for in looks since an instant. */
  async earlier(by: string, since: Date, session: ClientSession): Promise<Earlier[]> {
    const rows = await this.rows.find({ by, lookedAt: { $gte: since } }, { session }).toArray();
    return rows.map(({ reason, score, enquiryIds, lookedAt }) => ({ reason, score, enquiryIds, at: lookedAt }));
  }

  /** Throws 404 `fishing-flag-not-found`. */
  async get(flagId: string, session: ClientSession): Promise<FlagRow> {
    const row = await this.rows.findOne({ _id: flagId }, { session });
    if (!row) throw notFound('fishing-flag-not-found');
    return row;
  }

  /** Throws 412 where it is no longer at the version before. */
  async close(row: FlagRow, session: ClientSession): Promise<void> {
    const { matchedCount } = await this.rows.replaceOne({ _id: row._id, version: row.version - 1 }, row, { session });
    if (matchedCount !== 1) throw staleVersion();
  }

  async list({ status, by, notAbout, after, limit }: FlagQuery): Promise<FlagRow[]> {
    const filter: mongo.Filter<FlagRow> = {
      $and: [{ by: { $ne: notAbout } }, by === undefined ? {} : { by }, after ? { $or: [{ raisedAt: { $lt: after.raisedAt } }, { raisedAt: after.raisedAt, _id: { $lt: after.flagId } }] } : {}],
      ...(status && { status }),
    };
    return this.rows.find(filter, { sort: { raisedAt: -1, _id: -1 }, limit }).toArray();
  }

  private get rows() {
    return collectionOf<FlagRow>(this.connection, 'fishing_flags');
  }
}

/** Where the note of a flag belongs. */
export function noteOf(flagId: string): Belonging {
  return { of: flagId, field: 'note' };
}

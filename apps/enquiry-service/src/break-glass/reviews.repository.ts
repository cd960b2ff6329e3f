import { collectionOf, notFound, staleVersion } from '@custodian/platform';
import { inField, Rotation, type Sealed, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import type { Review } from './review';
import type { ReviewRow } from './review-row.schema';

/** Which reviews are asked for: open, overdue at an instant or reviewed; older than where a page ended. */
export interface ReviewQuery {
  readonly status?: 'open' | 'overdue' | 'reviewed';
  readonly now: Date;
  readonly after?: { readonly at: Date; readonly id: string };
  readonly limit: number;
}

/** Every breaking of the glass, and its review. */
@Injectable()
export class Reviews implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    const words = { reason: inField('reason'), tried: inField('tried'), note: inField('note') };
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'break-glass-reviews'), words));
    await this.rows.createIndexes([{ key: { brokenAt: -1, _id: -1 } }, { key: { status: 1, dueAt: 1 } }, { key: { enquiryId: 1 } }]);
  }

  async add({ reviewId, ...review }: Review, words: Pick<ReviewRow, 'reason' | 'tried'>, session: ClientSession): Promise<void> {
    await this.rows.insertOne({ _id: reviewId, ...review, status: 'open', ...words }, { session });
  }

  /** Throws 404 `break-glass-review-not-found`. */
  async get(reviewId: string, session: ClientSession): Promise<Review> {
    const row = await this.rows.findOne({ _id: reviewId }, { session });
    if (!row) throw notFound('break-glass-review-not-found');
    return reviewIn(row);
  }

  /** Throws 412 where the review is no longer at the version before. */
  async close({ reviewId, reviewed, version }: Review, note: Sealed, session: ClientSession): Promise<void> {
    const closed = await this.rows.updateOne({ _id: reviewId, version: version - 1, status: 'open' }, { $set: { reviewed, note, version, status: 'reviewed' } }, { session });
    if (closed.matchedCount !== 1) throw staleVersion();
  }

  /** Newest first, with the words as they are sealed. */
  async list({ status, now, after, limit }: ReviewQuery): Promise<ReviewRow[]> {
    const filter: mongo.Filter<ReviewRow> = {
      ...(status && { status: status === 'reviewed' ? 'reviewed' : 'open' }),
      ...(status === 'overdue' && { dueAt: { $lt: now } }),
      ...(after && { $or: [{ brokenAt: { $lt: after.at } }, { brokenAt: after.at, _id: { $lt: after.id } }] }),
    };
    return this.rows.find(filter, { sort: { brokenAt: -1, _id: -1 }, limit }).toArray();
  }

  private get rows() {
    return collectionOf<ReviewRow>(this.connection, 'break-glass-reviews');
  }
}

/** The review in a row, without its words. */
export function reviewIn({ _id, status: _status, reason: _reason, tried: _tried, note: _note, ...review }: ReviewRow): Review {
  return { reviewId: _id, ...review };
}

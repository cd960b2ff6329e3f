import type { Tx } from '@custodian/messaging';
import { collectionOf, notFound, staleVersion } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import type { Notice } from './notice';
import type { NoticeRow } from './notice-row.schema';

/** Which notices are asked for: to any of these people (null: to nobody in particular) or roles, newest first, those before `before`. */
export interface NoticeQuery {
  readonly to: readonly (string | null)[];
  readonly toRoles: readonly NonNullable<Notice['toRole']>[];
  readonly status?: Notice['status'];
  readonly before?: { readonly createdAt: Date; readonly noticeId: string };
  readonly limit: number;
}

/** The notices there are. */
@Injectable()
export class Notices implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([
      { key: { 'source.messageId': 1, 'notice.kind': 1 }, unique: true },
      { key: { 'notice.toWorkerId': 1, 'notice.createdAt': -1, _id: -1 } },
      { key: { 'notice.toRole': 1, 'notice.createdAt': -1, _id: -1 }, partialFilterExpression: { 'notice.toRole': { $exists: true } } },
      { key: { 'notice.enquiryId': 1, 'notice.createdAt': 1 }, partialFilterExpression: { 'notice.enquiryId': { $type: 'string' } } },
    ]);
  }

  /** One for each event and kind: a second is refused by the index. */
  async add(tx: Tx, row: NoticeRow): Promise<void> {
    await this.rows.insertOne(row, { session: tx.session });
  }

  /** Throws 404 notice-not-found. */
  async get(noticeId: string, session?: ClientSession): Promise<Notice> {
    const row = await this.rows.findOne({ _id: noticeId }, { session });
    if (!row) throw notFound('notice-not-found');
    return row.notice;
  }

  /** Keeps the acknowledgement; tries to deliver that were added meanwhile stay. Throws 412 where the version is no longer the one before. */
  async keepAcknowledgement(tx: Tx, { noticeId, status, acknowledgedAt, acknowledgedBy, version }: Notice): Promise<void> {
    const change = { 'notice.status': status, 'notice.acknowledgedAt': acknowledgedAt, 'notice.acknowledgedBy': acknowledgedBy, 'notice.version': version };
    const kept = await this.rows.updateOne({ _id: noticeId, 'notice.version': version - 1 }, { $set: change }, { session: tx.session });
    if (kept.matchedCount !== 1) throw staleVersion();
  }

  async page({ to, toRoles, status, before, limit }: NoticeQuery): Promise<Notice[]> {
    const rows = await this.rows
      .find({
        $and: [
          { $or: [{ 'notice.toWorkerId': { $in: [...to] }, 'notice.toRole': { $exists: false } }, { 'notice.toRole': { $in: [...toRoles], $exists: true } }] },
          before ? { $or: [{ 'notice.createdAt': { $lt: before.createdAt } }, { 'notice.createdAt': before.createdAt, _id: { $lt: before.noticeId } }] } : {},
        ],
        ...(status && { 'notice.status': status }),
      })
      .sort({ 'notice.createdAt': -1, _id: -1 })
      .limit(limit)
      .toArray();
    return rows.map((row) => row.notice);
  }

  async ofEnquiry(enquiryId: string): Promise<Notice[]> {
    const rows = await this.rows.find({ 'notice.enquiryId': enquiryId }).sort({ 'notice.createdAt': 1, _id: 1 }).toArray();
    return rows.map((row) => row.notice);
  }

  private get rows() {
    return collectionOf<NoticeRow>(this.connection, 'notices');
  }
}

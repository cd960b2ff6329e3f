import type { Tx } from '@custodian/messaging';
import { collectionOf, notFound, staleVersion } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import type { Taken } from '../ladder/step-taken';
import type { Holder } from '../recipient/recipient';
import type { Climb, Notice, StepTaken } from './notice';
import type { NoticeRow } from './notice-row.schema';

/** Which notices are asked for: in any of these inboxes, newest first, those before `before`. */
export interface NoticeQuery {
  readonly holders: readonly Holder[];
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
      { key: { 'source.messageId': 1, 'notice.kind': 1, 'notice.to.recipientId': 1 }, unique: true },
      { key: { 'notice.holders': 1, 'notice.createdAt': -1, _id: -1 } },
      { key: { 'notice.enquiryId': 1, 'notice.createdAt': 1 }, partialFilterExpression: { 'notice.enquiryId': { $type: 'string' } } },
      { key: { 'notice.childId': 1, 'notice.kind': 1 }, partialFilterExpression: { 'notice.status': 'waiting' } },
      { key: { 'notice.dispatchId': 1 }, partialFilterExpression: { 'notice.dispatchId': { $type: 'string' } } },
    ]);
  }

  /** One for each event, kind and recipient: a second is refused by the index. */
  async add(tx: Tx, row: NoticeRow): Promise<void> {
    await this.rows.insertOne(row, { session: tx.session });
  }

  /** Throws 404 notice-not-found. */
  async get(noticeId: string, session?: ClientSession): Promise<Notice> {
    const row = await this.find(noticeId, session);
    if (!row) throw notFound('notice-not-found');
    return row.notice;
  }

  async find(noticeId: string, session?: ClientSession): Promise<NoticeRow | undefined> {
    return (await this.rows.findOne({ _id: noticeId }, { session })) ?? undefined;
  }

  async findAll(noticeIds: readonly string[], session?: ClientSession): Promise<Notice[]> {
    const rows = await this.rows.find({ _id: { $in: [...noticeIds] } }, { session, sort: { 'notice.createdAt': 1, _id: 1 } }).toArray();
    return rows.map((row) => row.notice);
  }

  /** Who has a notice of this kind of one event already. */
  async toldOf(messageId: string, kind: string, session: ClientSession): Promise<string[]> {
    const rows = await this.rows.find({ 'source.messageId': messageId, 'notice.kind': kind }, { session }).toArray();
    return rows.map(({ notice }) => notice.to.recipientId);
  }

  /** Notices that wait and match. */
  async waiting(filter: mongo.Filter<NoticeRow>, session: ClientSession): Promise<Notice[]> {
    return (await this.rows.find({ ...filter, 'notice.status': 'waiting' }, { session }).toArray()).map(({ notice }) => notice);
  }

  /** Keeps how it ended, with whom was rung; tries to deliver that were added meanwhile stay. Throws 412 where the version is no longer the one before. */
  async keepEnd(tx: Tx, { noticeId, attempts: _attempts, steps: _steps, holders: _holders, climb: _climb, telephoneTasks, version, ...ended }: Notice, attempt?: Notice['attempts'][number]): Promise<void> {
    const { status, acknowledgedAt, acknowledgedBy, acknowledgedFor, endedAt, endedBy, endedBecause } = ended;
    const set = Object.entries({ status, acknowledgedAt, acknowledgedBy, acknowledgedFor, endedAt, endedBy, endedBecause, telephoneTasks, version }).filter(([, value]) => value !== undefined);
    const kept = await this.rows.updateOne(
      { _id: noticeId, 'notice.version': version - 1 },
      { $set: { ...Object.fromEntries(set.map(([name, value]) => [`notice.${name}`, value])), changedAt: tx.now }, ...(attempt && { $push: { 'notice.attempts': attempt } }) },
      { session: tx.session },
    );
    if (kept.matchedCount !== 1) throw staleVersion();
  }

  /** What a step adds, where the notice still waits at it. */
  async takeStep(tx: Tx, { noticeId, climb }: Notice, { step, holders, attempts, telephoneTasks }: Taken): Promise<void> {
    await this.rows.updateOne(
      { _id: noticeId, 'notice.status': 'waiting', 'notice.climb.step': climb.step },
      {
        $addToSet: { 'notice.holders': { $each: [...holders] } },
        $push: { 'notice.steps': step, 'notice.attempts': { $each: [...attempts] }, 'notice.telephoneTasks': { $each: [...telephoneTasks] } },
        $set: { changedAt: tx.now },
      },
      { session: tx.session },
    );
  }

  /** Goes on to another step, or to a queue. False where it no longer waits, or stands elsewhere by now. */
  async climb(tx: Tx, { noticeId, climb: { step, queue } }: Notice, to: Climb, end?: { readonly holder: Holder; readonly step: StepTaken }): Promise<boolean> {
    if (queue !== undefined) return false;
    const went = await this.rows.updateOne(
      { _id: noticeId, 'notice.status': 'waiting', 'notice.climb.step': step, 'notice.climb.queue': { $exists: false } },
      { $set: { 'notice.climb': to, changedAt: tx.now }, ...(end && { $addToSet: { 'notice.holders': end.holder }, $push: { 'notice.steps': end.step } }) },
      { session: tx.session },
    );
    return went.matchedCount === 1;
  }

  async page({ holders, status, before, limit }: NoticeQuery): Promise<Notice[]> {
    const rows = await this.rows
      .find({
        'notice.holders': { $in: [...holders] },
        ...(before && { $or: [{ 'notice.createdAt': { $lt: before.createdAt } }, { 'notice.createdAt': before.createdAt, _id: { $lt: before.noticeId } }] }),
        ...(status && { 'notice.status': status }),
      })
      .sort({ 'notice.createdAt': -1, _id: -1 })
      .limit(limit)
      .toArray();
    return rows.map((row) => row.notice);
  }

  /** Those in any of these inboxes that wait, oldest first, those after `after`. */
  async unacknowledged({ holders, before: after, limit }: NoticeQuery): Promise<Notice[]> {
    const rows = await this.rows
      .find({
        'notice.holders': { $in: [...holders] },
        'notice.status': 'waiting',
        ...(after && { $or: [{ 'notice.createdAt': { $gt: after.createdAt } }, { 'notice.createdAt': after.createdAt, _id: { $gt: after.noticeId } }] }),
      })
      .sort({ 'notice.createdAt': 1, _id: 1 })
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

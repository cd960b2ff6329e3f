import { collectionOf } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { Attempt, Notice } from '../notice/notice';
import type { EMailState, NoticeRow } from '../notice/notice-row.schema';

/** An e-mail taken in hand: nobody else has it until its time is up. */
export interface InHand {
  readonly notice: Notice;
  readonly correlationId: string;
  readonly turn: number;
}

/** How an e-mail in hand ended: for good, or to be tried again. */
export interface Ended {
  readonly attempt?: Attempt;
  readonly status: EMailState['status'];
  readonly dueAt: Date;
}

// Longer than asking for the address and sending can take.
const inHandMs = 120_000;

/** The e-mails that notices are waiting for; they stand in the notices themselves. */
@Injectable()
export class EMails implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([{ key: { 'email.dueAt': 1 }, partialFilterExpression: { 'email.status': 'pending' } }]);
  }

  /** Takes an e-mail in hand if it is due and nobody else has it. */
  async take(noticeId: string): Promise<InHand | undefined> {
    const now = new Date();
    const row = await this.rows.findOneAndUpdate(
      { _id: noticeId, 'email.status': 'pending', 'email.dueAt': { $lte: now } },
      { $inc: { 'email.turn': 1 }, $set: { 'email.dueAt': new Date(now.getTime() + inHandMs) } },
      { returnDocument: 'after' },
    );
    return row?.email ? { notice: row.notice, correlationId: row.source.correlationId, turn: row.email.turn } : undefined;
  }

  /** Notes how it ended, unless its time was up and another has it. */
  async end({ notice, turn }: InHand, { attempt, status, dueAt }: Ended): Promise<void> {
    await this.rows.updateOne(
      { _id: notice.noticeId, 'email.turn': turn, 'email.status': 'pending' },
      { $set: { 'email.status': status, 'email.dueAt': dueAt }, ...(attempt && { $push: { 'notice.attempts': attempt } }) },
    );
  }

  /** Those due by now, longest due first. */
  async due(limit: number): Promise<string[]> {
    const rows = await this.rows.find({ 'email.status': 'pending', 'email.dueAt': { $lte: new Date() } }, { projection: { _id: 1 }, sort: { 'email.dueAt': 1 }, limit }).toArray();
    return rows.map((row) => row._id);
  }

  countPending(): Promise<number> {
    return this.rows.countDocuments({ 'email.status': 'pending' });
  }

  private get rows() {
    return collectionOf<NoticeRow>(this.connection, 'notices');
  }
}

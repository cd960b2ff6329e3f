import type { Tx } from '@custodian/messaging';
import { collectionOf } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import type { Attempt } from '../notice/notice';
import type { ErrandRow, SendWork } from './errand-row.schema';

/** What is noted of an errand when it is put down. */
export interface Noted {
  readonly status: ErrandRow['status'];
  readonly dueAt?: Date;
  readonly sending?: boolean;
  readonly failures?: number;
  readonly attempts?: readonly Attempt[];
}

// Longer than all that is done with an errand in hand can take.
const inHandMs = 120_000;
const never = new Date(0);

/** What the service has to do outside of transactions. */
@Injectable()
export class Errands implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([
      { key: { dueAt: 1 }, partialFilterExpression: { status: { $in: ['waiting', 'accepted'] } } },
      { key: { 'work.noticeIds': 1 }, partialFilterExpression: { 'work.what': 'send' } },
      { key: { 'work.recipientId': 1, 'work.channel': 1 }, partialFilterExpression: { 'work.what': 'send', status: 'waiting' } },
      { key: { 'work.told.dispatchId': 1 }, partialFilterExpression: { 'work.what': 'resolve', status: 'waiting' } },
    ]);
  }

  async add(tx: Tx, row: ErrandRow): Promise<void> {
    await this.rows.insertOne(row, { session: tx.session });
  }

  /** Takes an errand in hand if it is due and nobody else has it. */
  async take(errandId: string): Promise<ErrandRow | undefined> {
    const now = new Date();
    const free = { _id: errandId, status: { $in: ['waiting' as const, 'accepted' as const] }, dueAt: { $lte: now }, inHandUntil: { $lte: now } };
    const row = await this.rows.findOneAndUpdate(free, { $inc: { turn: 1 }, $set: { inHandUntil: new Date(now.getTime() + inHandMs) } }, { returnDocument: 'after' });
    return row ?? undefined;
  }

  /** Puts it down, unless its time was up and another has it, or it has ended meanwhile. False then. */
  async put({ _id, turn }: Pick<ErrandRow, '_id' | 'turn'>, { attempts = [], ...noted }: Noted, session?: ClientSession): Promise<boolean> {
    const done = await this.rows.updateOne(
      { _id, turn, status: { $ne: 'ended' } },
      { $set: { ...noted, inHandUntil: never }, ...(attempts.length > 0 && { $push: { attempts: { $each: [...attempts] } } }) },
      { session },
    );
    return done.matchedCount === 1;
  }

  /** Nobody more is found out who would be told of this dispatch. */
  async endResolvingOf(dispatchId: string, session: ClientSession): Promise<void> {
    await this.rows.updateMany({ 'work.what': 'resolve', 'work.told.dispatchId': dispatchId, status: 'waiting' }, { $set: { status: 'ended' } }, { session });
  }

  /** Notes that a provider has the message, unless its receipt has said more already. */
  async accepted({ _id, turn }: Pick<ErrandRow, '_id' | 'turn'>, dueAt: Date, attempts: readonly Attempt[]): Promise<void> {
    await this.rows.updateOne(
      { _id, turn, sending: true, status: { $ne: 'ended' } },
      { $set: { status: 'accepted', sending: false, dueAt, inHandUntil: never }, $push: { attempts: { $each: [...attempts] } } },
    );
  }

  /** Notes, before a message goes out, that one is about to: whoever finds this noted knows that it may have gone. */
  async beginSending({ _id, turn }: ErrandRow, sends: number): Promise<boolean> {
    const begun = await this.rows.updateOne({ _id, turn, status: 'waiting' }, { $set: { sending: true, sends } });
    return begun.matchedCount === 1;
  }

  /**
   * Waiting messages to the same person by the same channel that nobody has begun to send. Those that had to wait, for the person's turn or for others, are due in the same moment:
   * also one that is in another's hand for that is among them, and once joined is not sent by whoever has it.
   */
  async alike({ _id, work }: ErrandRow<SendWork>, limit: number, session: ClientSession): Promise<ErrandRow[]> {
    const { recipientId, channel } = work;
    const free = { $or: [{ inHandUntil: { $lte: new Date() } }, { $expr: { $gt: ['$dueAt', '$startedAt'] } }] };
    const waiting = { 'work.what': 'send', 'work.recipientId': recipientId, 'work.channel': channel, status: 'waiting', sends: 0, _id: { $ne: _id } } as const;
    return this.rows.find({ ...waiting, ...free }, { session, sort: { startedAt: 1 }, limit }).toArray();
  }

  /** Makes one message of several: what the others were to say is said by this one. False, and nothing is joined, where it is itself joined to another or in another's hand by now. */
  async join(row: ErrandRow<SendWork>, others: readonly ErrandRow[], noticeIds: readonly string[], session: ClientSession): Promise<boolean> {
    const mine = await this.rows.updateOne({ _id: row._id, turn: row.turn, status: 'waiting' }, { $set: { 'work.noticeIds': [...noticeIds] } }, { session });
    if (mine.matchedCount !== 1) return false;
    const joined: Attempt = { channel: row.work.channel, at: new Date(), outcome: 'joined' };
    await this.rows.updateMany({ _id: { $in: others.map(({ _id }) => _id) } }, { $set: { status: 'ended' }, $push: { attempts: joined } }, { session });
    return true;
  }

  async find(errandId: string, session?: ClientSession): Promise<ErrandRow | undefined> {
    return (await this.rows.findOne({ _id: errandId }, { session })) ?? undefined;
  }

  /** Notes what a provider says of a message, if nothing has been noted since it was read. */
  async noteReceipt({ _id, attempts, status, turn, sends }: ErrandRow, { attempts: more = [], ...set }: Partial<Noted> & { readonly inHandUntil?: Date }): Promise<boolean> {
    const same = { _id, status, turn, sends, attempts: { $size: attempts.length } };
    const done = await this.rows.updateOne(same, { ...(Object.keys(set).length > 0 && { $set: set }), $push: { attempts: { $each: [...more] } } });
    return done.matchedCount === 1;
  }

  /** The messages about some notices. */
  async about(noticeIds: readonly string[], session?: ClientSession): Promise<ErrandRow[]> {
    return this.rows.find({ 'work.what': 'send', 'work.noticeIds': { $in: [...noticeIds] } }, { session, sort: { startedAt: 1 } }).toArray();
  }

  /** Those due by now, longest due first. */
  async due(limit: number): Promise<string[]> {
    const now = new Date();
    const rows = await this.rows
      .find({ status: { $in: ['waiting', 'accepted'] }, dueAt: { $lte: now }, inHandUntil: { $lte: now } }, { projection: { _id: 1 }, sort: { dueAt: 1 }, limit })
      .toArray();
    return rows.map((row) => row._id);
  }

  /** How many wait, by what they are; `accepted` are those whose receipt is awaited. */
  async counts(): Promise<{ what: string; status: string; count: number }[]> {
    const found = await this.rows
      .aggregate<{ _id: { what: string; status: string }; count: number }>([{ $match: { status: { $in: ['waiting', 'accepted'] } } }, { $group: { _id: { what: '$work.what', status: '$status' }, count: { $sum: 1 } } }])
      .toArray();
    return found.map(({ _id, count }) => ({ ..._id, count }));
  }

  private get rows() {
    return collectionOf<ErrandRow>(this.connection, 'errands');
  }
}

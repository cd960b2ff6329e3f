import { OutgoingStatus } from '@custodian/contracts';
import { collectionOf, connectedDatabase, ensureCollection, notFound } from '@custodian/platform';
import { inField, Rotation, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import { SaidHere } from '../said';
import type { DispatchOutRow } from './dispatch-out-row.schema';
import type { DispatchQuery } from '../list/dispatch-query';

const contentOf = inField('dispatch-out');
const toOf = inField('sent-by-hand-to');
/** Still to arrive. */
const underWay: mongo.Filter<DispatchOutRow> = { status: { $in: ['waiting', 'sent', 'undelivered'] } };

/** The dispatches of ours, and the numbers they have for each authority. */
@Injectable()
export class DispatchesOut implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'dispatches_out'), { content: contentOf, 'byHand.to': toOf }));
    await this.rows.createIndexes([
      { key: { nextAt: 1, to: 1, seq: 1 }, sparse: true },
      { key: { to: 1, seq: 1 }, unique: true, partialFilterExpression: { seq: { $exists: true } } },
      { key: { status: 1, createdAt: -1, _id: -1 } },
      { key: { createdAt: -1, _id: -1 } },
      { key: { 'about.moveId': 1 }, sparse: true },
      { key: { 'about.missingId': 1 }, sparse: true },
    ]);
    await ensureCollection(connectedDatabase(this.connection), 'dispatch_sequences');
  }

  /** The next number to an authority, its own if and only if the transaction commits. */
  async nextSeq(to: string, session: ClientSession): Promise<number> {
    const after = await this.sequences.findOneAndUpdate({ _id: to }, { $inc: { seq: 1 } }, { session, upsert: true, returnDocument: 'after' });
    return after?.seq ?? 1;
  }

  async add(row: Omit<DispatchOutRow, 'content'>, said: SaidHere, session: ClientSession): Promise<void> {
    await this.rows.insertOne({ ...row, content: await this.sealing.seal(JSON.stringify(said), contentOf(row._id)) }, { session });
  }

  async find(dispatchId: string, session?: ClientSession): Promise<DispatchOutRow | undefined> {
    return (await this.rows.findOne({ _id: dispatchId }, { session })) ?? undefined;
  }

  /** Throws 404 `dispatch-not-found`. */
  async get(dispatchId: string, session?: ClientSession): Promise<DispatchOutRow> {
    const row = await this.find(dispatchId, session);
    if (!row) throw notFound('dispatch-not-found');
    return row;
  }

  /** What it says; undefined once that is erased. */
  async saidIn({ _id, content }: DispatchOutRow): Promise<SaidHere | undefined> {
    return content === undefined ? undefined : SaidHere.parse(JSON.parse(await this.sealing.open(content, contentOf(_id))));
  }

  /** What is to be sent by now, each authority's in order. */
  async due(now: Date, limit: number): Promise<DispatchOutRow[]> {
    return this.rows.find({ ...underWay, nextAt: { $lte: now } }, { sort: { to: 1, seq: 1 }, limit }).toArray();
  }

  /** Takes one that is due for one attempt; undefined where another process has, or it arrived meanwhile. */
  async claim({ _id, attempt }: DispatchOutRow, nextAt: Date): Promise<DispatchOutRow | undefined> {
    const claimed = await this.rows.findOneAndUpdate({ ...underWay, _id, attempt, nextAt: { $exists: true } }, { $set: { nextAt }, $inc: { attempt: 1 } }, { returnDocument: 'after' });
    return claimed ?? undefined;
  }

  /** It is on the interchange. One that was given up goes out once each time it is asked for. */
  async markSent(dispatchId: string, sentAt: Date): Promise<void> {
    await this.rows.updateOne({ _id: dispatchId, status: 'undelivered' }, { $set: { sentAt }, $unset: { nextAt: '' } });
    await this.rows.updateOne({ _id: dispatchId, status: { $in: ['waiting', 'sent'] } }, { $set: { status: 'sent', sentAt } });
  }

  /** It could not be put on the interchange; it is sent at that instant, or not before. */
  async putOff(dispatchId: string, nextAt: Date): Promise<void> {
    await this.rows.updateOne({ ...underWay, _id: dispatchId }, { $set: { nextAt } });
  }

  /** The receiver has signed for it: it is never sent again, and what it says is erased. False where they had before. */
  async markReceipted(dispatchId: string, receiptedAt: Date, session: ClientSession): Promise<boolean> {
    const { modifiedCount } = await this.rows.updateOne({ _id: dispatchId, status: { $ne: 'receipted' } }, { $set: { status: 'receipted', receiptedAt }, $unset: { nextAt: '', content: '' } }, { session });
    return modifiedCount > 0;
  }

  /** False where it arrived, or this is known. */
  async markUndelivered(dispatchId: string, undeliveredAt: Date, session: ClientSession): Promise<boolean> {
    const { modifiedCount } = await this.rows.updateOne({ _id: dispatchId, status: { $in: ['waiting', 'sent'] } }, { $set: { status: 'undelivered', undeliveredAt }, $unset: { nextAt: '' } }, { session });
    return modifiedCount > 0;
  }

  /** Those with these numbers go out again at once, but for any that has only just gone. */
  async askedFor(to: string, { from, until, sentBefore, now }: { readonly from: number; readonly until: number; readonly sentBefore: Date; readonly now: Date }, session: ClientSession): Promise<number> {
    const { modifiedCount } = await this.rows.updateMany({ ...underWay, to, seq: { $gte: from, $lte: until }, content: { $exists: true }, $or: [{ sentAt: { $exists: false } }, { sentAt: { $lt: sentBefore } }] }, { $set: { nextAt: now } }, { session });
    return modifiedCount;
  }

  /** Somebody has sent it by hand; what it said is erased. `saidTo` is who took it. */
  async markSentByHand(dispatchId: string, { saidTo, ...byHand }: Omit<NonNullable<DispatchOutRow['byHand']>, 'to'> & { readonly saidTo?: string }, session: ClientSession): Promise<DispatchOutRow> {
    const to = saidTo === undefined ? {} : { to: await this.sealing.seal(saidTo, toOf(dispatchId)) };
    await this.rows.updateOne({ _id: dispatchId }, { $set: { status: 'sent-by-hand', byHand: { ...byHand, ...to } }, $unset: { nextAt: '', content: '' } }, { session });
    return this.get(dispatchId, session);
  }

  /** Newest first. */
  async list({ status, custodian, after, limit }: DispatchQuery): Promise<DispatchOutRow[]> {
    const its = OutgoingStatus.safeParse(status).data;
    if (its !== status) return [];
    const older: mongo.Filter<DispatchOutRow> = after ? { $or: [{ createdAt: { $lt: after.at } }, { createdAt: after.at, _id: { $lt: after.id } }] } : {};
    const asked: mongo.Filter<DispatchOutRow> = { ...(its !== undefined && { status: its }), ...(custodian !== undefined && { to: custodian }) };
    return this.rows.find({ $and: [asked, older] }, { sort: { createdAt: -1, _id: -1 }, limit, projection: { content: 0 } }).toArray();
  }

  /** Where each dispatch about these ids stands, by its id. */
  async standings({ missingId }: { readonly missingId: string }): Promise<ReadonlyMap<string, DispatchOutRow['status']>> {
    const found = await this.rows.find<Pick<DispatchOutRow, '_id' | 'status'>>({ 'about.missingId': missingId }, { projection: { status: 1 } }).toArray();
    return new Map(found.map(({ _id, status }) => [_id, status]));
  }

  /** What was sent about a move, in order. */
  ofMove(moveId: string): Promise<Pick<DispatchOutRow, '_id' | 'message' | 'status' | 'createdAt'>[]> {
    return this.rows.find({ 'about.moveId': moveId }, { projection: { message: 1, status: 1, createdAt: 1 }, sort: { createdAt: 1, seq: 1 } }).toArray();
  }

  /** How many stand at each status. */
  async counts(): Promise<ReadonlyMap<string, number>> {
    const found = await this.rows.aggregate<{ _id: string; count: number }>([{ $group: { _id: '$status', count: { $sum: 1 } } }]).toArray();
    return new Map(found.map(({ _id, count }) => [_id, count]));
  }

  private get rows() {
    return collectionOf<DispatchOutRow>(this.connection, 'dispatches_out');
  }

  private get sequences() {
    return collectionOf<{ readonly _id: string; readonly seq: number }>(this.connection, 'dispatch_sequences');
  }
}

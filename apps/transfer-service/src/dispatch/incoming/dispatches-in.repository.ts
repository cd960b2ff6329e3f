import { IncomingStatus } from '@custodian/contracts';
import { collectionOf } from '@custodian/platform';
import { inField, Rotation, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import type { DispatchQuery } from '../list/dispatch-query';
import { SaidHere } from '../said';
import type { DispatchInRow } from './dispatch-in-row.schema';

const contentOf = inField('dispatch-in');

/** The dispatches of other custodians. */
@Injectable()
export class DispatchesIn implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'dispatches_in'), { content: contentOf }));
    await this.rows.createIndexes([
      { key: { from: 1, seq: 1 }, unique: true, partialFilterExpression: { seq: { $exists: true } } },
      { key: { dispatchId: 1 } },
      { key: { from: 1, seq: 1, receivedAt: 1 }, name: 'to_handle', partialFilterExpression: { status: 'arrived' } },
      { key: { status: 1, receivedAt: -1, _id: -1 } },
      { key: { receivedAt: -1, _id: -1 } },
    ]);
  }

  async find(from: string, dispatchId: string, session?: ClientSession): Promise<DispatchInRow | undefined> {
    return (await this.rows.findOne({ _id: `${from}/${dispatchId}` }, { session })) ?? undefined;
  }

  /** By its id alone, where whoever asks does not know whose it is. */
  async findAny(dispatchId: string, session?: ClientSession): Promise<DispatchInRow | undefined> {
    return (await this.rows.findOne({ dispatchId }, { session })) ?? undefined;
  }

  async isTaken(from: string, seq: number, session: ClientSession): Promise<boolean> {
    return (await this.rows.findOne({ from, seq }, { session, projection: { _id: 1 } })) !== null;
  }

  async add(row: Omit<DispatchInRow, '_id' | 'content'>, said: SaidHere, session: ClientSession): Promise<void> {
    const _id = `${row.from}/${row.dispatchId}`;
    await this.rows.insertOne({ _id, ...row, content: await this.sealing.seal(JSON.stringify(said), contentOf(_id)) }, { session });
  }

  /** It came once more; gives how often it has, and how often without a higher attempt of the sender's. */
  async repeated({ _id }: DispatchInRow, attempt: number, session: ClientSession): Promise<Required<Pick<DispatchInRow, 'repeats' | 'repeatsOfAttempt'>>> {
    const newer = { $lt: [{ $ifNull: ['$attempt', 0] }, attempt] };
    const once = { repeats: { $add: ['$repeats', 1] }, repeatsOfAttempt: { $cond: [newer, 0, { $add: [{ $ifNull: ['$repeatsOfAttempt', 0] }, 1] }] }, attempt: { $max: ['$attempt', attempt] } };
    const row = await this.rows.findOneAndUpdate({ _id }, [{ $set: once }], { session, returnDocument: 'after' });
    return { repeats: row?.repeats ?? 0, repeatsOfAttempt: row?.repeatsOfAttempt ?? 0 };
  }

  async saidIn({ _id, content }: DispatchInRow): Promise<SaidHere | undefined> {
    return content === undefined ? undefined : SaidHere.parse(JSON.parse(await this.sealing.open(content, contentOf(_id))));
  }

  /** Of whom something is to be handled. */
  async senders(): Promise<string[]> {
    const found = await this.rows.aggregate<{ _id: string }>([{ $match: { status: 'arrived' } }, { $group: { _id: '$from' } }]).toArray();
    return found.map(({ _id }) => _id);
  }

  /** What comes next from somebody: what was entered by hand first, then by its number. */
  async next(from: string): Promise<DispatchInRow | undefined> {
    return (await this.rows.findOne({ from, status: 'arrived' }, { sort: { seq: 1, receivedAt: 1 } })) ?? undefined;
  }

  /** Whether it is still to be handled, as this transaction sees it. */
  async isArrived({ _id }: DispatchInRow, session: ClientSession): Promise<boolean> {
    return (await this.rows.findOne({ _id, status: 'arrived' }, { session, projection: { _id: 1 } })) !== null;
  }

  async markHandled({ _id }: DispatchInRow, handledAt: Date, session: ClientSession): Promise<void> {
    await this.rows.updateOne({ _id }, { $set: { status: 'handled', handledAt }, $inc: { attempts: 1 }, $unset: { content: '', nextAt: '', reason: '' } }, { session });
  }

  async tryAgainAt({ _id }: DispatchInRow, nextAt: Date): Promise<void> {
    await this.rows.updateOne({ _id, status: 'arrived' }, { $set: { nextAt }, $inc: { attempts: 1 } });
  }

  async park({ _id }: DispatchInRow, reason: string, session: ClientSession): Promise<void> {
    await this.rows.updateOne({ _id, status: 'arrived' }, { $set: { status: 'parked', reason }, $inc: { attempts: 1 }, $unset: { nextAt: '' } }, { session });
  }

  /** A parked one is to be handled again, or is set aside and what it says erased. */
  async decide({ _id }: DispatchInRow, status: 'arrived' | 'set-aside', session: ClientSession): Promise<void> {
    const change: mongo.UpdateFilter<DispatchInRow> = { $set: { status, attempts: 0 } };
    await this.rows.updateOne({ _id, status: 'parked' }, status === 'set-aside' ? { ...change, $unset: { content: '' } } : change, { session });
  }

  /** Newest first. */
  async list({ status, custodian, after, limit }: DispatchQuery): Promise<DispatchInRow[]> {
    const its = IncomingStatus.safeParse(status).data;
    if (its !== status) return [];
    const older: mongo.Filter<DispatchInRow> = after ? { $or: [{ receivedAt: { $lt: after.at } }, { receivedAt: after.at, _id: { $lt: after.id } }] } : {};
    const asked: mongo.Filter<DispatchInRow> = { ...(its !== undefined && { status: its }), ...(custodian !== undefined && { from: custodian }) };
    return this.rows.find({ $and: [asked, older] }, { sort: { receivedAt: -1, _id: -1 }, limit, projection: { content: 0 } }).toArray();
  }

  async counts(): Promise<ReadonlyMap<string, number>> {
    const found = await this.rows.aggregate<{ _id: string; count: number }>([{ $group: { _id: '$status', count: { $sum: 1 } } }]).toArray();
    return new Map(found.map(({ _id, count }) => [_id, count]));
  }

  private get rows() {
    return collectionOf<DispatchInRow>(this.connection, 'dispatches_in');
  }
}

import type { DispatchHead, Verified } from '@custodian/interchange';
import { collectionOf, isDuplicateKey } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection, mongo } from 'mongoose';
import { forgetAfter } from './forget-after.repository';
import type { LedgerRow } from './ledger-row';
import { Together } from './together';

interface Arrival {
  readonly id: string;
  readonly change: readonly mongo.Document[];
}

interface Delivery {
  readonly head: DispatchHead;
  readonly now: Date;
}

export class LedgerSettings {
  constructor(readonly keepSeconds: number) {}
}

/** What passed through, by id: never what it said. */
@Injectable()
export class Ledger implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly settings: LedgerSettings,
  ) {}

  /** Under load a write for many costs little more than a write for one. */
  private readonly arrivals = new Together<Arrival, LedgerRow>((all) => this.noteArrivals(all));
  private readonly deliveries = new Together<Delivery, true>((all) => this.noteDeliveries(all));

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([{ key: { firstAt: 1 }, name: 'open', partialFilterExpression: { open: true } }]);
    await forgetAfter(this.connection, 'ledger', 'lastAt', this.settings.keepSeconds);
  }

  /** Notes an arrival and gives the row as it then is. What came first under an id stays; another dispatch under it changes nothing. */
  arrived(verified: Verified, bytes: number, now: Date): Promise<LedgerRow> {
    return this.arrivals.do({ id: verified.head.id, change: arrival(verified, bytes, now) });
  }

  /** Whether a receipt is about a message that its receiver sent here to its sender. */
  async wasSent({ of, from, to }: Pick<DispatchHead, 'of' | 'from' | 'to'>): Promise<boolean> {
    return of !== undefined && (await this.rows.findOne({ _id: of, kind: 'message', from: to, to: from }, { projection: { _id: 1 } })) !== null;
  }

  /** Notes that a dispatch is in its receiver's mailbox; with a receipt, that its message is done. */
  async delivered(head: DispatchHead, now: Date): Promise<void> {
    await this.deliveries.do({ head, now });
  }

  /** Messages of these senders that came before an instant and have had no receipt, the oldest first. */
  async withoutReceipt(senders: readonly string[], before: Date, limit: number): Promise<LedgerRow[]> {
    return this.rows.find({ open: true, firstAt: { $lte: before }, from: { $in: [...senders] } }).sort({ firstAt: 1 }).limit(limit).toArray();
  }

  /** The id under which its sender is told that a message was not delivered: the given one, or the one given before. Nothing where a receipt has come since. */
  async claimUndelivered(id: string, undeliveredId: string): Promise<string | undefined> {
    const row = await this.rows.findOneAndUpdate({ _id: id, open: true }, [{ $set: { undeliveredId: { $ifNull: ['$undeliveredId', undeliveredId] } } }], { returnDocument: 'after' });
    return row?.undeliveredId;
  }

  async undelivered(id: string, now: Date): Promise<void> {
    await this.rows.updateOne({ _id: id }, { $set: { undeliveredAt: now }, $unset: { open: 1 } });
  }

  /** How many messages wait for their receipt, and since when the oldest does. */
  async waiting(): Promise<{ count: number; oldest?: Date }> {
    const [count, oldest] = await Promise.all([this.rows.countDocuments({ open: true }, { hint: 'open' }), this.rows.find({ open: true }).sort({ firstAt: 1 }).limit(1).next()]);
    return { count, ...(oldest && { oldest: oldest.firstAt }) };
  }

  private async noteArrivals(all: readonly Arrival[]): Promise<LedgerRow[]> {
    const upsert = () => this.rows.bulkWrite(all.map(({ id, change }) => ({ updateOne: { filter: { _id: id }, update: [...change], upsert: true } })), { ordered: false });
    // Two processes that make the row of one id at once: the other has made it. A repeat is counted once too often then.
    await upsert().catch((thrown: unknown) => (isDuplicateKey(thrown) ? upsert() : Promise.reject(thrown instanceof Error ? thrown : new Error('ledger'))));
    const rows = new Map((await this.rows.find({ _id: { $in: all.map(({ id }) => id) } }).toArray()).map((row) => [row._id, row]));
    const later = new Map<string, number>();
    return all.toReversed().map(({ id }) => {
      const row = rows.get(id);
      if (row === undefined) throw new Error('a row that was just written is not there');
      // The row as it was for this one: those of the same id that came after it in the lot are in it already.
      const after = later.get(id) ?? 0;
      later.set(id, after + 1);
      return { ...row, repeats: Math.max(0, row.repeats - after) };
    }).toReversed();
  }

  private async noteDeliveries(all: readonly Delivery[]): Promise<true[]> {
    const delivered = all.map(({ head: { id } }) => ({ updateOne: { filter: { _id: id }, update: { $inc: { deliveries: 1 } } } }));
    const receipted = all.flatMap(({ head: { kind, of }, now }) =>
      kind === 'receipt' && of !== undefined ? [{ updateOne: { filter: { _id: of, receiptedAt: { $exists: false } }, update: { $set: { receiptedAt: now }, $unset: { open: 1 as const } } } }] : []);
    await this.rows.bulkWrite([...delivered, ...receipted], { ordered: false });
    return all.map(() => true as const);
  }

  private get rows() {
    return collectionOf<LedgerRow>(this.connection, 'ledger');
  }
}

/** What an arrival makes of the row of its id, in the database itself. */
function arrival({ head: { from, to, kind, seq, of, urgent, attempt }, sha256 }: Verified, bytes: number, now: Date): readonly mongo.Document[] {
  const first = { sha256, from, to, kind, seq, of, urgent, bytes, firstAt: now, lastAt: now, attempt: 0, repeats: 0, deliveries: 0, ...(kind === 'message' && { open: true }) };
  const same = { $eq: ['$sha256', sha256] };
  const newer = { $lt: ['$attempt', attempt] };
  return [
    { $replaceWith: { $cond: [{ $eq: [{ $type: '$sha256' }, 'missing'] }, { $mergeObjects: ['$$ROOT', { $literal: withoutAbsent(first) }] }, '$$ROOT'] } },
    { $set: { lastAt: { $cond: [same, now, '$lastAt'] }, repeats: { $cond: [same, { $cond: [newer, 0, { $add: ['$repeats', 1] }] }, '$repeats'] } } },
    { $set: { attempt: { $cond: [same, { $max: ['$attempt', attempt] }, '$attempt'] } } },
  ];
}

function withoutAbsent(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

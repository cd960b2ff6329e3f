import { Clock, collectionOf } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import type { About, DeadlineGiven, Ending, FiredBy, PageAsked, Poke } from './deadline';
import type { DeadlineRow } from './deadline-row';

/** Somebody else is changing or firing this deadline at this moment. */
export class InHand extends Error {
  override name = 'InHand';
}

const writeConflict = 112;

/** The deadlines of one service. What is due is judged by MongoDB's clock, so that all processes agree. */
@Injectable()
export class DeadlineRows implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([{ key: { dueAt: 1, _id: 1 }, partialFilterExpression: { status: 'armed' } }, { key: { status: 1, dueAt: 1, _id: 1 } }, { key: { 'about.$**': 1 } }]);
  }

  /** Sets it, or sets it anew whatever became of it. */
  async arm({ deadlineId, ...given }: DeadlineGiven, session: ClientSession): Promise<DeadlineRow> {
    const row = { ...given, status: 'armed', nextAt: given.dueAt, failures: 0 };
    const next = { _id: deadlineId, gen: { $add: [{ $ifNull: ['$gen', 0] }, 1] } };
    const set = [{ $replaceWith: { $mergeObjects: [{ $literal: row }, next] } }];
    const armed = await this.rows.findOneAndUpdate({ _id: deadlineId }, set, { session, upsert: true, returnDocument: 'after', ignoreUndefined: true });
    if (!armed) throw new Error('a deadline was not set');
    return armed;
  }

  /** Ends it where it is armed or fired. */
  async end(deadlineId: string, how: Ending, { session, now }: { session: ClientSession; now: Date }): Promise<DeadlineRow | undefined> {
    const open = { _id: deadlineId, status: { $in: ['armed', 'fired'] } } satisfies mongo.Filter<DeadlineRow>;
    return (await this.rows.findOneAndUpdate(open, { $set: { status: how, endedAt: now } }, { session, returnDocument: 'after' })) ?? undefined;
  }

  /** Marks just this setting of it as fired, if it is armed and its time has come. Throws `InHand`, rather than wait, where another transaction has it. */
  async claim({ deadlineId, gen }: Poke, by: FiredBy, session: ClientSession): Promise<DeadlineRow | undefined> {
    const now = { $add: ['$$NOW', this.clock.offsetMs] };
    const due = { _id: deadlineId, gen, status: 'armed', $expr: { $lte: ['$nextAt', now] } } satisfies mongo.Filter<DeadlineRow>;
    try {
      const claimed = await this.rows.findOneAndUpdate(due, [{ $set: { status: 'fired', firedAt: now, firedBy: by } }], { session, returnDocument: 'after' });
      return claimed ?? undefined;
    } catch (thrown) {
      throw thrown instanceof Error && 'code' in thrown && thrown.code === writeConflict ? new InHand() : thrown;
    }
  }

  /** Lets this setting of it rest until then, unless it has been fired or changed meanwhile. */
  async postpone({ deadlineId, gen }: Poke, failures: number, nextAt: Date): Promise<void> {
    await this.rows.updateOne({ _id: deadlineId, gen, status: 'armed' }, { $set: { failures, nextAt } });
  }

  async find(deadlineId: string, session?: ClientSession): Promise<DeadlineRow | undefined> {
    return (await this.rows.findOne({ _id: deadlineId }, { session })) ?? undefined;
  }

  /** All deadlines about these ids, soonest due first. */
  async about(about: About, session?: ClientSession): Promise<DeadlineRow[]> {
    const filter = Object.fromEntries(Object.entries(about).map(([name, id]) => [`about.${name}`, id]));
    return this.rows.find(filter, { session, sort: { dueAt: 1, _id: 1 } }).toArray();
  }

  /** One page of those of some kinds and statuses, by a field and then their id. */
  async page({ kinds, statuses, by, order, after, limit }: PageAsked): Promise<DeadlineRow[]> {
    const value = after && (by === 'kind' ? after.value : new Date(after.value));
    const than = order === 'ascending' ? '$gt' : '$lt';
    const beyond = after ? { $or: [{ [by]: { [than]: value } }, { [by]: value, _id: { [than]: after.deadlineId } }] } : {};
    const direction = order === 'ascending' ? 1 : -1;
    const filter = { $and: [{ status: { $in: [...statuses] }, kind: { $in: [...kinds] } }, beyond] };
    return this.rows.find(filter, { sort: { [by]: direction, _id: direction }, limit }).toArray();
  }

  /** Armed ones to be tried until then, longest due first, after the last one seen. */
  async toTry(until: Date, after: DeadlineRow | undefined, limit: number): Promise<DeadlineRow[]> {
    const beyond = after && { $or: [{ dueAt: { $gt: after.dueAt } }, { dueAt: after.dueAt, _id: { $gt: after._id } }] };
    return this.rows.find({ status: 'armed', dueAt: { $lte: until }, nextAt: { $lte: until }, ...beyond }, { sort: { dueAt: 1, _id: 1 }, limit }).toArray();
  }

  /** How many are armed. */
  countArmed(): Promise<number> {
    return this.rows.countDocuments({ status: 'armed', dueAt: { $gt: new Date(0) } });
  }

  /** How many of each kind are armed though their time has come. */
  async countOverdue(): Promise<{ _id: string; count: number }[]> {
    return this.rows
      .aggregate<{ _id: string; count: number }>([{ $match: { status: 'armed', dueAt: { $lte: this.clock.now() } } }, { $group: { _id: '$kind', count: { $sum: 1 } } }])
      .toArray();
  }

  private get rows() {
    return collectionOf<DeadlineRow>(this.connection, 'deadlines');
  }
}

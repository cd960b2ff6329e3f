import { strong } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Store } from '../store';
import type { OutboxRow } from './rows';

/** A place in the outbox: everything up to it has been looked at. */
export interface Place {
  readonly lane: string;
  readonly seq: number;
}

/** The rows that are to be sent. Read by status, lane and number: commits arrive out of id order. */
@Injectable()
export class Outbox {
  constructor(private readonly store: Store) {}

  /** Pending rows after a place, each lane's in order; only what a majority has (a row that could be rolled back is not announced). */
  async pending(after: Place | undefined, limit: number): Promise<OutboxRow[]> {
    const beyond = after && { $or: [{ lane: { $gt: after.lane } }, { lane: after.lane, seq: { $gt: after.seq } }] };
    return this.store.outbox
      .find({ status: 'pending', ...beyond }, { ...strong, sort: { lane: 1, seq: 1 }, limit })
      .toArray();
  }

  async markSent(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.store.outbox.updateMany({ _id: { $in: [...ids] } }, { $set: { status: 'sent', sentAt: new Date() } });
  }

  /** How many wait, and since when the oldest of them. */
  async backlog(): Promise<{ pending: number; oldest: Date | undefined }> {
    const pending = await this.store.outbox.countDocuments({ status: 'pending' });
    const oldest = pending > 0 ? await this.store.outbox.findOne({ status: 'pending' }, { sort: { occurredAt: 1 } }) : null;
    return { pending, oldest: oldest?.occurredAt };
  }

  /** Sends again what was sent after an instant of the real time and is still kept (7 days), as after the loss of a queue. Safe: whoever has it drops it. */
  async sendAgain(sentAfter: Date): Promise<number> {
    const { modifiedCount } = await this.store.outbox.updateMany({ status: 'sent', sentAt: { $gte: sentAfter } }, { $set: { status: 'pending' }, $unset: { sentAt: '' } });
    return modifiedCount;
  }

  /** Calls `wake` soon after each commit that has something to send, until `signal`. Misses some while MongoDB is away: a nudge, not the truth. */
  async watch(wake: () => void, signal: AbortSignal): Promise<void> {
    const stream = this.store.outbox.watch([{ $match: { operationType: 'insert' } }, { $project: { _id: 1, operationType: 1 } }], { maxAwaitTimeMS: 1_000 });
    const stop = () => void stream.close().catch(() => undefined);
    signal.addEventListener('abort', stop, { once: true });
    try {
      for await (const _change of stream) wake();
    } finally {
      signal.removeEventListener('abort', stop);
      stop();
    }
  }
}

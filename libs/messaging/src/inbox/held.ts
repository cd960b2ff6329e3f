import { Injectable } from '@nestjs/common';
import type { ClientSession } from 'mongoose';
import { Publisher } from '../bus/publisher';
import { againExchange, queueOf } from '../bus/topology';
import { MessagingSettings } from '../options';
import { Store } from '../store';
import { type Arrival, laneOf } from './delivery';
import type { HeldRow } from './held-row';

/** Messages that came before their turn. They go back to their own queue when the one before them is through. */
@Injectable()
export class Held {
  constructor(
    private readonly settings: MessagingSettings,
    private readonly store: Store,
    private readonly publisher: Publisher,
  ) {}

  async keep(arrival: Arrival, session: ClientSession): Promise<void> {
    const consumer = this.settings.service;
    await this.store.held.updateOne(
      { _id: `${consumer}/${arrival.messageId}` },
      { $setOnInsert: { consumer, lane: laneOf(arrival), seq: arrival.seq, message: arrival.message, heldAt: new Date() } },
      { session, upsert: true },
    );
  }

  /** Gives back what now has its turn in this lane, if it is here. */
  async releaseUpTo(lane: string, seq: number): Promise<void> {
    const due = await this.store.held.find({ consumer: this.settings.service, lane, seq: { $lte: seq } }, { sort: { seq: 1 } }).toArray();
    for (const row of due) await this.giveBack(row);
  }

  /** The lowest message held in each lane, of those held for at least `ms`. */
  async firstInEachLane(ms: number): Promise<HeldRow[]> {
    const lanes = this.store.held.aggregate<{ first: HeldRow }>([
      { $match: { consumer: this.settings.service, heldAt: { $lte: new Date(Date.now() - ms) } } },
      { $sort: { lane: 1, seq: 1 } },
      { $group: { _id: '$lane', first: { $first: '$$ROOT' } } },
      { $limit: 1_000 },
    ]);
    return (await lanes.toArray()).map(({ first }) => first);
  }

  /** Published first and forgotten then: a crash between makes a duplicate, which the inbox drops. */
  private async giveBack(row: HeldRow): Promise<void> {
    await this.publisher.send({ ...row.message, exchange: againExchange(this.settings.service), routingKey: queueOf(this.settings.service, 'events') });
    await this.store.held.deleteOne({ _id: row._id });
  }
}

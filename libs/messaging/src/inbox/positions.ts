import { Injectable } from '@nestjs/common';
import type { ClientSession } from 'mongoose';
import { MessagingSettings } from '../options';
import { Store } from '../store';
import { type Arrival, laneOf, type SetAside } from './delivery';

/** Whether a message's turn is past, not yet, or now. */
export type Turn = { readonly is: 'past' | 'early' } | { readonly is: 'now'; readonly waiting: boolean };

/** How far this consumer has come in each lane, kept in the same transaction as the effects. */
@Injectable()
export class Positions {
  constructor(
    private readonly settings: MessagingSettings,
    private readonly store: Store,
  ) {}

  /** Takes the message's turn, or says why not. Two that take or wait in one lane at the same time conflict, and one of them looks again. */
  async take(arrival: Arrival, session: ClientSession): Promise<Turn> {
    const _id = this.idOf(laneOf(arrival));
    const known = await this.store.positions.findOne({ _id }, { session });
    const last = known?.last ?? 0;
    if (arrival.seq <= last) return { is: 'past' };
    if (arrival.seq > last + 1) {
      await this.store.positions.updateOne({ _id }, { $set: { waiting: true }, $inc: { early: 1 }, $setOnInsert: { last: 0 } }, { session, upsert: true });
      return { is: 'early' };
    }
    const waiting = known?.waiting === true;
    const stillWaiting = waiting && (await this.othersWait(arrival, session));
    const parkedHere = known?.parked === arrival.messageId;
    await this.store.positions.updateOne(
      { _id },
      { $set: { last: arrival.seq, ...(waiting && { waiting: stillWaiting }) }, ...(parkedHere && { $unset: { parked: '' } }) },
      { session, upsert: true },
    );
    if (parkedHere) await this.store.parked.updateOne({ consumer: this.settings.service, messageId: arrival.messageId, status: 'parked' }, { $set: { status: 'replayed' } }, { session });
    return { is: 'now', waiting };
  }

  /** Marks the message as seen. */
  async pass(arrival: Arrival, set: SetAside | undefined, session: ClientSession): Promise<void> {
    await this.store.inbox.insertOne(
      {
        _id: `${this.settings.service}/${arrival.messageId}`,
        outcome: set ? 'set-aside' : 'handled',
        ...(set && { reason: set.setAside }),
        lane: laneOf(arrival),
        seq: arrival.seq,
        handledAt: new Date(),
      },
      { session },
    );
  }

  /** Notes on the lane that this message stands in the way, unless it is past already. */
  async blockedBy(lane: string, seq: number, messageId: string, session: ClientSession): Promise<void> {
    const _id = this.idOf(lane);
    const known = await this.store.positions.findOne({ _id }, { session });
    if (seq <= (known?.last ?? 0)) return;
    await this.store.positions.updateOne({ _id }, { $set: { parked: messageId }, $min: { first: seq }, $setOnInsert: { last: 0 } }, { session, upsert: true });
  }

  /** Notes that this message has been here: the lane does not begin after it. */
  async met(lane: string, seq: number): Promise<void> {
    await this.store.positions.updateOne({ _id: this.idOf(lane) }, { $min: { first: seq }, $setOnInsert: { last: 0 } }, { upsert: true });
  }

  async lastOf(lane: string): Promise<number> {
    return (await this.store.positions.findOne({ _id: this.idOf(lane) }))?.last ?? 0;
  }

  /** Begins a lane after `last`, where nothing up to there has been met. */
  async beginAfter(lane: string, last: number): Promise<void> {
    const untouched = { last: 0, $or: [{ first: { $exists: false } }, { first: { $gt: last } }] };
    await this.store.positions.updateOne({ _id: this.idOf(lane), ...untouched }, { $set: { last } });
  }

  private async othersWait(arrival: Arrival, session: ClientSession): Promise<boolean> {
    const later = { consumer: this.settings.service, lane: laneOf(arrival), seq: { $gt: arrival.seq } };
    return (await this.store.held.findOne(later, { session, projection: { _id: 1 } })) !== null;
  }

  private idOf(lane: string): string {
    return `${this.settings.service}/${lane}`;
  }
}

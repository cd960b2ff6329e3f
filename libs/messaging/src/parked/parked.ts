import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, notFound, refused, strong } from '@custodian/platform';
import { againExchange, queueOf } from '../bus/topology';
import { decidedHeader } from '../inbox/sender';
import { MessagingSettings } from '../options';
import { UnitOfWork } from '../outbox/unit-of-work';
import { Store } from '../store';
import type { Tx } from '../tx';
import { notFromItsOwner, type ParkedRow } from './row';

/** Where a page ends: the next one begins after it. */
export interface ParkedPlace {
  readonly parkedAt: Date;
  readonly messageId: string;
}

/** What operations see of a parked message: ids and reasons, never its body. */
export type ParkedMessage = Pick<ParkedRow, 'messageId' | 'consumer' | 'key' | 'seq' | 'reason' | 'error' | 'attempts' | 'parkedAt' | 'status'> & { readonly pattern: string };

/** The parked messages of this service, and what a person can decide about them. */
@Injectable()
export class Parked {
  constructor(
    private readonly settings: MessagingSettings,
    private readonly store: Store,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Newest first. Only what a majority has: what is listed can be decided on at once. */
  async list({ status, after, limit }: { status?: ParkedRow['status']; after?: ParkedPlace; limit: number }): Promise<ParkedMessage[]> {
    const before = after && { $or: [{ parkedAt: { $lt: after.parkedAt } }, { parkedAt: after.parkedAt, messageId: { $lt: after.messageId } }] };
    const rows = await this.store.parked.find({ consumer: this.settings.service, ...(status && { status }), ...before }, { ...strong, sort: { parkedAt: -1, messageId: -1 }, limit }).toArray();
    return rows.map(({ messageId, consumer, message, key, seq, reason, error, attempts, parkedAt, status: now }) => ({
      messageId, consumer, pattern: message.type, key, seq, reason, error, attempts, parkedAt, status: now,
    }));
  }

  /** Gives the message to its handler again, once, from the first attempt. Throws 404 where there is none, 409 `message-not-parked` where that is decided already, 409 `message-not-from-its-owner`. */
  async replay(messageId: string, actorId: string, tx?: Tx): Promise<void> {
    await this.within(actorId, tx, async (each) => {
      const row = await this.decide(messageId, { status: 'replayed', decidedBy: actorId }, each);
      if (row.reason === notFromItsOwner) throw refused('message-not-from-its-owner', 'Nobody vouches for this message: it can only be set aside.');
      await this.sendBack(row, {}, each);
    });
  }

  /** Decides that the message is not to be handled; what waits behind it goes on. Throws as `replay` does. */
  async setAside(messageId: string, reason: string, actorId: string, tx?: Tx): Promise<void> {
    await this.within(actorId, tx, async (each) => {
      const row = await this.decide(messageId, { status: 'set-aside', decidedBy: actorId, decision: reason }, each);
      // It passes its lane's gate in its turn, with nothing done. Where it has no place in any lane, nothing waits for it.
      if (row.lane !== undefined && row.queue === 'events') await this.sendBack(row, { [decidedHeader]: 'decided' }, each);
    });
  }

  private async within(actorId: string, tx: Tx | undefined, work: (tx: Tx) => Promise<void>): Promise<void> {
    if (tx) await work(tx);
    else await this.unit.run({ actorId, correlationId: randomUUID() }, work);
  }

  private async decide(messageId: string, decision: Partial<ParkedRow>, { session }: Tx): Promise<ParkedRow> {
    const its = { consumer: this.settings.service, messageId };
    const row = await this.store.parked.findOneAndUpdate({ ...its, status: 'parked' }, { $set: decision }, { session, returnDocument: 'before' });
    if (row) return row;
    if (await this.store.parked.findOne(its, { session })) throw refused('message-not-parked', 'This message has been replayed or set aside already.');
    throw notFound('message-not-found');
  }

  private async sendBack(row: ParkedRow, extra: Record<string, string>, { session }: Tx): Promise<void> {
    const { attempt: _, ...headers } = row.message.headers;
    const _id = randomUUID();
    await this.store.outbox.insertOne(
      {
        ...row.message,
        _id,
        lane: `replay/${_id}`,
        seq: 1,
        exchange: againExchange(this.settings.service),
        routingKey: queueOf(this.settings.service, row.queue),
        headers: { ...headers, ...extra },
        occurredAt: this.clock.now(),
        status: 'pending',
      },
      { session },
    );
  }
}

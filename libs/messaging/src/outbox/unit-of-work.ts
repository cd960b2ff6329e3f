import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { patternOf, type AnyEvent } from '@custodian/contracts';
import { Clock } from '@custodian/platform';
import type { ClientSession } from 'mongoose';
import { eventsExchange, routingKeyOf } from '../bus/topology';
import { Store } from '../store';
import { nextSpan } from '../trace';
import type { Cause, Tx } from '../tx';

/** One transaction, with what it announces in it. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` in one transaction (snapshot, majority, journaled, primary). The driver may run it again: nothing in it but the database, and rethrow what you catch. */
  async run<T>(cause: Cause, work: (tx: Tx) => Promise<T>): Promise<T> {
    const now = this.clock.now();
    let afterCommit: (() => void)[] = [];
    const result = await this.store.transaction((session) => {
      afterCommit = [];
      return work({
        session,
        now,
        actorId: cause.actorId,
        correlationId: cause.correlationId,
        announce: (event, payload) => this.announce(event, event.payload.parse(payload), { cause, now, session }),
        afterCommit: (then) => { afterCommit.push(then); },
      });
    });
    for (const then of afterCommit) then();
    return result;
  }

  private async announce(event: AnyEvent, payload: Record<string, unknown>, { cause, now, session }: { cause: Cause; now: Date; session: ClientSession }): Promise<void> {
    const key = payload[event.keyField];
    if (typeof key !== 'string' || key === '') throw new TypeError(`${event.name} is announced without its ${event.keyField}`);
    const lane = `${event.stream}/${key}`;
    const before = await this.store.sequences.findOneAndUpdate({ _id: lane }, { $inc: { seq: 1 }, $set: { at: now } }, { session, upsert: true, returnDocument: 'before' });
    const seq = (before?.seq ?? 0) + 1;
    const messageId = randomUUID();
    await this.store.outbox.insertOne(
      {
        _id: messageId,
        lane,
        seq,
        exchange: eventsExchange,
        routingKey: routingKeyOf(event),
        messageId,
        type: patternOf(event),
        correlationId: cause.correlationId,
        headers: {
          stream: event.stream,
          key,
          seq,
          'occurred-at': now.toISOString(),
          'actor-id': cause.actorId,
          traceparent: nextSpan(cause.traceparent),
          ...(before && { 'previous-at': before.at.toISOString() }),
          ...(cause.causationId !== undefined && { 'causation-id': cause.causationId }),
        },
        body: JSON.stringify(payload),
        occurredAt: now,
        status: 'pending',
      },
      { session },
    );
  }
}

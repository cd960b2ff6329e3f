import { Injectable } from '@nestjs/common';
import { Clock, Metrics } from '@custodian/platform';
import { Outbox } from './outbox/outbox';
import { Store } from './store';

export type Outcome = 'handled' | 'duplicate' | 'held' | 'set-aside' | 'retried' | 'parked' | 'returned-to-queue';

/** What operations see of the bus. Labels are names of queues, patterns and codes. */
@Injectable()
export class BusMetrics {
  readonly published;
  readonly returned;
  readonly messages;
  readonly connected;
  readonly criticalTime;

  constructor(metrics: Metrics, outbox: Outbox, store: Store, clock: Clock) {
    this.published = metrics.counter('outbox_published_total', 'Messages the broker has confirmed');
    this.returned = metrics.counter('outbox_returned_total', 'Messages the broker would not take', ['why']);
    this.messages = metrics.counter('bus_messages_total', 'Messages received, by what became of them', ['consumer', 'outcome']);
    this.connected = metrics.gauge('bus_consumer_connected', '1 while the queue is being consumed', ['queue']);
    this.criticalTime = metrics.histogram('bus_critical_time_seconds', 'From the commit that announced an event to the commit that handled it', ['consumer', 'event']);
    metrics.gauge('outbox_pending', 'Messages waiting to be sent', [], async (gauge) => {
      gauge.set((await outbox.backlog().catch(() => undefined))?.pending ?? NaN);
    });
    metrics.gauge('outbox_oldest_age_seconds', 'Age of the oldest message waiting to be sent', [], async (gauge) => {
      const backlog = await outbox.backlog().catch(() => undefined);
      gauge.set(backlog ? ageSeconds(backlog.oldest, clock.now()) : NaN);
    });
    metrics.gauge('bus_held', 'Messages that wait for their predecessor', [], async (gauge) => {
      gauge.set(await store.held.countDocuments().catch(() => NaN));
    });
    metrics.gauge('bus_held_oldest_age_seconds', 'Age of the longest-waiting of them', [], async (gauge) => {
      const oldest = await store.held.findOne({}, { sort: { heldAt: 1 } }).catch(() => null);
      gauge.set(ageSeconds(oldest?.heldAt, new Date()));
    });
    metrics.gauge('bus_parked', 'Messages parked and not yet decided upon', [], async (gauge) => {
      gauge.set(await store.parked.countDocuments({ status: 'parked' }).catch(() => NaN));
    });
  }
}

/** Seconds from one instant to another, never below zero; 0 for none. */
export function ageSeconds(from: Date | undefined, to: Date): number {
  return from ? Math.max(0, (to.getTime() - from.getTime()) / 1_000) : 0;
}

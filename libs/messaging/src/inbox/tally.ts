import { Injectable } from '@nestjs/common';
import { Clock } from '@custodian/platform';
import { ageSeconds, BusMetrics, type Outcome } from '../bus-metrics';
import { MessagingSettings } from '../options';
import type { Arrival } from './delivery';

/** Counts what becomes of this consumer's messages. */
@Injectable()
export class Tally {
  constructor(
    private readonly settings: MessagingSettings,
    private readonly metrics: BusMetrics,
    private readonly clock: Clock,
  ) {}

  settled(arrival: Arrival, outcome: Outcome): void {
    this.count(outcome);
    if (outcome === 'handled') this.metrics.criticalTime.observe({ consumer: this.settings.service, event: arrival.pattern }, ageSeconds(arrival.occurredAt, this.clock.now()));
  }

  count(outcome: Outcome): void {
    this.metrics.messages.inc({ consumer: this.settings.service, outcome });
  }
}

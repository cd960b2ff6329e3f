import { Clock, Log, Metrics } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { Notice } from './notice';

/** What can be seen of the telling from outside. */
@Injectable()
export class Telling {
  private readonly created;
  private readonly toNobody;
  private readonly attempts;
  private readonly delay;

  constructor(
    metrics: Metrics,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.created = metrics.counter('notices_created_total', 'Notices created', ['kind']);
    this.toNobody = metrics.counter('notices_to_nobody_total', 'Notices for which nobody could be named: an alarm', ['kind']);
    this.attempts = metrics.counter('notice_delivery_attempts_total', 'Tries to deliver a notice', ['channel', 'outcome']);
    this.delay = metrics.histogram('notice_delay_seconds', 'From the event to the notice in the inbox', ['kind']);
  }

  told({ noticeId, kind, to, holders }: Notice, occurredAt: Date): void {
    this.created.inc({ kind });
    if (holders.length > 0) this.attempts.inc({ channel: 'inbox', outcome: 'delivered' });
    this.delay.observe({ kind }, Math.max(0, this.clock.now().getTime() - occurredAt.getTime()) / 1000);
    if (to.via) return;
    this.toNobody.inc({ kind });
    this.log.warn('notice.to-nobody', { noticeId, reason: kind });
  }
}

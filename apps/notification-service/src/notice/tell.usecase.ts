import { randomUUID } from 'node:crypto';
import { type Delivery, Inbox } from '@custodian/messaging';
import { Clock, Log, Metrics } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { MailAlarm } from '../e-mail/mail-alarm.job';
import { newNotice, type Notice, type Told } from './notice';
import { Notices } from './notices.repository';
import { writtenTo } from './written-to';

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

  told(notice: Notice, occurredAt: Date): void {
    const { noticeId, kind, toRole } = notice;
    this.created.inc({ kind });
    this.attempts.inc({ channel: 'inbox', outcome: 'delivered' });
    this.delay.observe({ kind }, Math.max(0, this.clock.now().getTime() - occurredAt.getTime()) / 1000);
    if (writtenTo(notice) || toRole) return;
    this.toNobody.inc({ kind });
    this.log.warn('notice.to-nobody', { noticeId, reason: kind });
  }
}

/** Makes notices of events: once each, in the inbox with the commit; the e-mail goes its own way after it. */
@Injectable()
export class Tell {
  constructor(
    private readonly inbox: Inbox,
    private readonly notices: Notices,
    private readonly alarm: MailAlarm,
    private readonly telling: Telling,
  ) {}

  async of(delivery: Delivery, told: Told): Promise<void> {
    const noticeId = randomUUID();
    let made: Notice | undefined;
    await this.inbox.handle(delivery, async (tx) => {
      const notice = newNotice(told, noticeId, tx.now);
      await this.notices.add(tx, {
        _id: noticeId,
        notice,
        source: { messageId: delivery.messageId, correlationId: delivery.correlationId },
        ...(writtenTo(notice) && { email: { status: 'pending', turn: 0, dueAt: new Date() } }),
      });
      made = notice;
    });
    if (!made || this.inbox.outcomeOf(delivery) !== 'handled') return;
    this.telling.told(made, delivery.occurredAt);
    if (writtenTo(made)) this.alarm.set({ noticeId, turn: 0, inMs: 0 });
  }
}

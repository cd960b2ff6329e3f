import { Clock, Metrics } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { ErrandRow, SendWork } from '../errand/errand-row.schema';
import { pauseAfter } from '../errand/next-try';
import { PutDown } from '../errand/put-down.usecase';
import type { Attempt } from '../notice/notice';
import { settings } from '../settings';
import type { Outcome } from './message';
import { after, type After } from './noted';
import { NotReached } from './not-reached.usecase';

/** What can be seen of messages from outside. */
@Injectable()
export class MessageMetrics {
  private readonly attempts;
  private readonly seconds;

  constructor(metrics: Metrics) {
    this.attempts = metrics.counter('notice_delivery_attempts_total', 'Tries to deliver a notice', ['channel', 'outcome']);
    this.seconds = metrics.histogram('notice_message_seconds', 'From when a message was to be sent to when it was delivered', ['channel']);
  }

  noted({ channel, outcome }: Attempt, startedAt: Date): void {
    this.attempts.inc({ channel, outcome });
    if (outcome === 'delivered') this.seconds.observe({ channel }, (Date.now() - startedAt.getTime()) / 1000);
  }
}

/** Notes what became of a message in hand, and what comes next. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly putDown: PutDown,
    private readonly notReached: NotReached,
    private readonly metrics: MessageMetrics,
    private readonly clock: Clock,
  ) {}

  /** `before`: what was noted on the way. Nothing is noted where another has the errand by now, or a receipt has ended it. */
  async note(row: ErrandRow<SendWork>, outcome: Outcome, message: number, before: readonly Attempt[] = []): Promise<void> {
    const result = after(row, outcome, message, this.clock.now());
    const attempts = [...before, result.attempt];
    this.metrics.noted(result.attempt, row.startedAt);
    await this.putBy(row, outcome, result, attempts);
  }

  /** Ends an errand without a message. */
  async end(row: ErrandRow<SendWork>, outcome: Attempt['outcome'], detail?: string): Promise<void> {
    const { channel, step, recipientId } = row.work;
    const attempt: Attempt = { channel, at: this.clock.now(), step, recipientId, outcome, ...(detail !== undefined && { detail }) };
    this.metrics.noted(attempt, row.startedAt);
    if ((await this.putDown.ended(row, [attempt])) && outcome !== 'stopped') await this.notReached.of(row);
  }

  /** Notes that a message whose outcome nobody can tell may have gone. */
  unknown({ work: { channel, step, recipientId }, sends }: ErrandRow<SendWork>): Attempt {
    return { channel, at: this.clock.now(), step, recipientId, message: sends, outcome: 'unknown', detail: 'may-come-twice' };
  }

  private async putBy(row: ErrandRow<SendWork>, outcome: Outcome, { next, reached }: After, attempts: readonly Attempt[]): Promise<void> {
    switch (next) {
      case 'accepted':
        return this.putDown.accepted(row, settings.NOTIFY_RECEIPT_SECONDS * 1000, attempts);
      case 'ask':
        return this.putDown.again(row, settings.NOTIFY_SETTLE_SECONDS * 1000, { attempts });
      case 'again':
        return this.putDown.again(row, pauseOf(row, outcome), { sending: false, attempts, ...(outcome.is === 'failed' && { failures: row.failures + 1 }) });
      case 'ended':
        if ((await this.putDown.ended(row, attempts)) && !reached) await this.notReached.of(row);
    }
  }
}

function pauseOf({ failures }: ErrandRow, outcome: Outcome): number {
  return outcome.is === 'wait' && outcome.inMs !== undefined ? outcome.inMs : pauseAfter(failures + 1, settings.SEND_PAUSES_SECONDS);
}

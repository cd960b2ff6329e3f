import { Clock, notFound, unavailable } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { outcomeOfStatus } from '../channel/notify-outcome';
import { ErrandAlarm } from '../errand/errand-alarm.job';
import type { ErrandRow, SendWork } from '../errand/errand-row.schema';
import { Errands } from '../errand/errands.repository';
import { pauseAfter } from '../errand/next-try';
import { after, type After, isNoted } from '../message/noted';
import { NotReached } from '../message/not-reached.usecase';
import { MessageMetrics } from '../message/outcomes.usecase';
import { settings } from '../settings';
import { type Receipt, sendingOf } from './receipt';

const mostTries = 8;

/** What a receipt is noted with. */
@Injectable()
export class ReceiptBook {
  constructor(
    readonly errands: Errands,
    readonly alarm: ErrandAlarm,
    readonly metrics: MessageMetrics,
  ) {}
}

/** Notes what the provider says of a message: each thing once, whenever it comes, also before our own sending of it has returned. */
@Injectable()
export class TakeReceipt {
  constructor(
    private readonly book: ReceiptBook,
    private readonly notReached: NotReached,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 where there is no such message or it was never sent so often, 503 where it keeps changing: the provider sends the receipt again then. */
  async run({ reference, status }: Receipt): Promise<void> {
    const { errandId, message } = sendingOf(reference);
    const outcome = outcomeOfStatus(status);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const found = await this.book.errands.find(errandId);
      if (!found || found.work.what !== 'send' || message < 1 || message > found.sends) throw notFound('message-not-found');
      const row = { ...found, work: found.work };
      const result = after(row, outcome, message, this.clock.now());
      if (result.next === 'accepted' || isNoted(row.attempts, result.attempt)) return;
      if (await this.note(row, message, result)) return;
    }
    throw unavailable('try-again', 'The message is being worked on; send the receipt again.');
  }

  /** A sending before the last, or one of a message that has ended, stands in the history only; but whoever was reached was reached. */
  private async note(row: ErrandRow<SendWork>, message: number, result: After): Promise<boolean> {
    const open = row.status !== 'ended' && (result.reached || message === row.sends);
    const noted = await this.book.errands.noteReceipt(row, { ...(open ? this.standing(row, result) : {}), attempts: [result.attempt] });
    if (!noted) return false;
    this.book.metrics.noted(result.attempt, row.startedAt);
    if (open && result.next === 'again') this.book.alarm.set({ errandId: row._id, turn: row.turn, inMs: pauseOf(row) });
    if (open && result.next === 'ended' && !result.reached) await this.notReached.of(row);
    return true;
  }

  private standing(row: ErrandRow<SendWork>, { next }: After) {
    if (next === 'ended') return { status: 'ended' as const, sending: false };
    return { status: 'waiting' as const, sending: false, failures: row.failures + 1, dueAt: new Date(Date.now() + pauseOf(row)), inHandUntil: new Date(0) };
  }
}

function pauseOf({ failures }: ErrandRow): number {
  return pauseAfter(failures + 1, settings.SEND_PAUSES_SECONDS);
}

import { Injectable } from '@nestjs/common';
import { addressIn, Channels, fixedAddressOf } from '../channel/channels.usecase';
import type { ErrandRow, SendWork } from '../errand/errand-row.schema';
import { Errands } from '../errand/errands.repository';
import { pauseAfter } from '../errand/next-try';
import { PutDown } from '../errand/put-down.usecase';
import type { Attempt, Notice } from '../notice/notice';
import { Recipients } from '../recipient/recipients.client';
import { settings } from '../settings';
import { Compose } from './compose.usecase';
import type { Item, Sender } from './message';
import { Outcomes } from './outcomes.usecase';
import { Reached } from './reached.repository';

/** Whom a message goes to, and by whom it is taken. */
@Injectable()
export class Way {
  constructor(
    private readonly channels: Channels,
    private readonly recipients: Recipients,
    private readonly reached: Reached,
  ) {}

  senderOf(work: SendWork): Sender | undefined {
    return this.channels.senderOf(work.channel);
  }

  /** The address of today; null where there is none, undefined where the register cannot be asked now. */
  async addressOf(work: SendWork, correlationId: string): Promise<string | null | undefined> {
    const fixed = fixedAddressOf(work);
    if (fixed !== undefined) return fixed;
    const found = await this.recipients.find([work.via], correlationId);
    const one = found?.find(({ recipientId }) => recipientId === work.recipientId) ?? (found?.length === 1 ? found[0] : undefined);
    return found && (one ? addressIn(one, work.channel) : null);
  }

  /** How long it is until the person may be written to by this channel again; systems are no persons. */
  turnOf({ recipientId, channel }: SendWork): Promise<number> {
    return channel === 'webhook' ? Promise.resolve(0) : this.reached.take(recipientId, channel);
  }
}

/** What comes after a message. */
@Injectable()
export class After {
  constructor(
    readonly outcomes: Outcomes,
    readonly putDown: PutDown,
  ) {}
}

/**
 * Sends one message. That it is about to go is noted before it goes: a process that dies in between, or an answer that never comes,
 * leaves a message of which the provider is asked before it is sent again; where none can be asked, the history says that it may come twice.
 */
@Injectable()
export class Send {
  constructor(
    private readonly errands: Errands,
    private readonly way: Way,
    private readonly compose: Compose,
    private readonly after: After,
  ) {}

  async run(row: ErrandRow<SendWork>): Promise<void> {
    const sender = this.way.senderOf(row.work);
    if (!sender) return this.after.outcomes.end(row, 'not-sent', 'channel-not-set-up');
    if ((row.status === 'accepted' || row.sending) && sender.ask) {
      if (!(await this.mayGo(row, await sender.ask(referenceOf(row, row.sends))))) return;
    }
    const notices = await this.compose.waiting(row);
    if (notices.length === 0) return this.after.outcomes.end(row, 'stopped');
    const to = await this.way.addressOf(row.work, row.source.correlationId);
    // The register cannot be asked now: no try is counted for that.
    if (to === undefined) return this.after.putDown.again(row, pauseAfter(1, settings.SEND_PAUSES_SECONDS));
    if (to === null) return this.after.outcomes.end(row, 'no-address');
    const waitMs = await this.way.turnOf(row.work);
    if (waitMs > 0) return this.after.putDown.again(row, waitMs);
    return this.give(row, sender, to, notices);
  }

  /** Whether a message of which it is not known what became of it may be sent now: only where the provider has not got it. */
  private async mayGo(row: ErrandRow<SendWork>, known: Awaited<ReturnType<NonNullable<Sender['ask']>>>): Promise<boolean> {
    if (known === undefined) await this.after.putDown.again(row, pauseAfter(1, settings.SEND_PAUSES_SECONDS), { status: row.status });
    else if (known !== 'not-there' && known.is !== 'accepted') await this.after.outcomes.note(row, known, row.sends);
    else if (row.status === 'accepted') await this.awaitReceipt(row);
    else if (known === 'not-there') return true;
    else await this.after.outcomes.note(row, known, row.sends);
    return false;
  }

  /** No receipt yet: asked for again, but not for ever. */
  private async awaitReceipt(row: ErrandRow<SendWork>): Promise<void> {
    if (Date.now() - row.startedAt.getTime() > settings.NOTIFY_GIVE_UP_HOURS * 3_600_000) return this.after.outcomes.end(row, 'given-up', 'no-receipt');
    return this.after.putDown.again(row, settings.NOTIFY_RECEIPT_SECONDS * 1000, { status: 'accepted' });
  }

  private async give(row: ErrandRow<SendWork>, sender: Sender, to: string, notices: readonly Notice[]): Promise<void> {
    const [first, ...more] = await this.compose.items(row, notices);
    if (!first) return;
    const message = row.sending ? row.sends : row.sends + 1;
    const before: readonly Attempt[] = row.sending && !sender.ask ? [this.after.outcomes.unknown(row)] : [];
    if (!(await this.errands.beginSending(row, message))) return;
    const items: [Item, ...Item[]] = [first, ...more];
    const outcome = await sender.send(to, { messageId: row._id, reference: referenceOf(row, message), recipientId: row.work.recipientId, items });
    await this.after.outcomes.note(row, outcome, message, before);
  }
}

/** The reference under which a provider knows one sending of a message. */
function referenceOf({ _id }: ErrandRow, message: number): string {
  return `${_id}-${message}`;
}

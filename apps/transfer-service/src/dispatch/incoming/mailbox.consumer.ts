import { Log } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Interchange } from '../interchange/interchange.client';
import { Wire } from '../outgoing/wire.usecase';
import { HandleArrivals } from './handle-arrivals.job';
import { TakeDispatch } from './take-dispatch.usecase';
import type { Owed } from './take-message.usecase';

/** Signed words that we have something. */
@Injectable()
export class Receipts {
  constructor(
    private readonly interchange: Interchange,
    private readonly wire: Wire,
    private readonly log: Log,
  ) {}

  /** One that cannot be sent now is asked for when the dispatch comes again. */
  async give({ to, of, receiptId, attempt }: Owed): Promise<void> {
    const jws = await this.wire.otherOf({ id: receiptId, to, kind: 'receipt', of, attempt });
    if (jws === undefined) return;
    await this.interchange.send(jws).catch(() => { this.log.warn('receipt.not-sent', { messageId: of }); });
  }
}

/** Our mailbox: what comes is kept, then signed for, and only then taken out of the box. */
@Injectable()
export class MailboxConsumer implements OnModuleInit {
  constructor(
    private readonly interchange: Interchange,
    private readonly taking: TakeDispatch,
    private readonly handling: HandleArrivals,
    private readonly receipts: Receipts,
  ) {}

  onModuleInit(): void {
    this.interchange.serves({ receive: (body) => this.receive(body) });
  }

  private async receive(body: Buffer): Promise<void> {
    const owed = await this.taking.run(body.toString('latin1'));
    if (!owed) return;
    this.handling.soon();
    await this.receipts.give(owed);
  }
}

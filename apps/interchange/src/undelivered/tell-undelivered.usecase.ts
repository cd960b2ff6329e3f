import { randomUUID } from 'node:crypto';
import { interchangeCode, type OwnKeys, signDispatch } from '@custodian/interchange';
import { Clock } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Ways } from '../dispatch/pass-on.usecase';
import { Passage } from '../dispatch/passage.usecase';
import type { LedgerRow } from '../ledger/ledger-row';
import { Ledger } from '../ledger/ledger.repository';

export class UndeliveredSettings {
  constructor(
    readonly own: OwnKeys,
    readonly afterMs: number,
    readonly sweepMs: number,
  ) {}
}

const atOnce = 100;

/** Tells senders of their messages whose receipt has not come in time, each once, under the interchange's own key. */
@Injectable()
export class TellUndelivered {
  constructor(
    private readonly settings: UndeliveredSettings,
    private readonly ledger: Ledger,
    private readonly ways: Ways,
    private readonly passage: Passage,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - this.settings.afterMs);
    const late = await this.ledger.withoutReceipt(this.ways.authorities.all.map(({ code }) => code), before, atOnce);
    for (const row of late) await this.tell(row);
  }

  private async tell({ _id: of, from: to, to: receiver, urgent }: LedgerRow): Promise<void> {
    const id = await this.ledger.claimUndelivered(of, randomUUID());
    if (id === undefined) return;
    const now = this.clock.now();
    const word = await signDispatch({ id, from: interchangeCode, to, kind: 'undelivered', of, attempt: 1, sentAt: now.toISOString(), urgent }, undefined, this.settings.own);
    if (!await this.ways.mailboxes.deliver(to, id, Buffer.from(word, 'latin1'))) return;
    await this.ledger.undelivered(of, now);
    this.passage.undelivered(of, receiver);
  }
}

import { largestDispatch, type RefusalCode, type Verified, verifyDispatch } from '@custodian/interchange';
import { Clock } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Authorities } from '../authorities/authorities.client';
import { Mailboxes } from '../authorities/mailboxes.client';
import { refusalByLedger, refusalOnArrival } from '../ledger/ledger-row';
import { Ledger } from '../ledger/ledger.repository';
import { Refuse } from '../refusal/refuse.usecase';
import { Passage } from './passage.usecase';

/** Who may send, and where to. */
@Injectable()
export class Ways {
  constructor(
    readonly authorities: Authorities,
    readonly mailboxes: Mailboxes,
  ) {}
}

/**
 * Passes one dispatch on as it is: noted first, then put into the receiver's mailbox, and acknowledged by the caller only after that.
 * Where the process dies between the two it comes again, and goes again under its same id. Throws where the database or the broker is away.
 */
@Injectable()
export class PassOn {
  constructor(
    private readonly ways: Ways,
    private readonly ledger: Ledger,
    private readonly refuse: Refuse,
    private readonly passage: Passage,
    private readonly clock: Clock,
  ) {}

  async run(mailboxOf: string, dispatch: Buffer): Promise<void> {
    const begun = performance.now();
    if (dispatch.length > largestDispatch) {
      await this.refuse.run({ code: 'too-large', mailbox: mailboxOf });
      return;
    }
    const verified = await verifyDispatch(dispatch.toString('latin1'), (code) => this.ways.authorities.keysOf(code), this.clock.now());
    if ('refused' in verified) {
      await this.refuse.run({ code: verified.refused, mailbox: mailboxOf, claimedFrom: verified.claimedFrom, dispatchId: verified.id });
      return;
    }
    const { head } = verified;
    const code = await this.refusalOf(verified, mailboxOf, dispatch.length);
    if (code !== undefined) {
      await this.refuse.run({ code, mailbox: mailboxOf, claimedFrom: head.from, to: head.to, dispatchId: head.id });
      return;
    }
    if (!await this.ways.mailboxes.deliver(head.to, head.id, dispatch)) {
      // Its sender sends it again until it has the receipt: held here it would keep back what is for others.
      this.passage.notTaken(head);
      return;
    }
    await this.ledger.delivered(head, this.clock.now());
    this.passage.passed(head, (performance.now() - begun) / 1000);
  }

  private async refusalOf(verified: Verified, mailboxOf: string, bytes: number): Promise<RefusalCode | undefined> {
    const { head } = verified;
    const onArrival = refusalOnArrival(verified, mailboxOf, (code) => this.ways.authorities.has(code));
    if (onArrival !== undefined) return onArrival;
    if (head.kind === 'undelivered') return 'sender-not-the-mailbox';
    if (head.kind === 'receipt' && !await this.ledger.wasSent(head)) return 'receipt-for-nothing-sent';
    return refusalByLedger(verified, await this.ledger.arrived(verified, bytes, this.clock.now()));
  }
}

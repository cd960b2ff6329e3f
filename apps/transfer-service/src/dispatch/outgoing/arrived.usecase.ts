import { dispatchSettled, dispatchUndelivered } from '@custodian/contracts';
import { type DispatchHead, interchangeCode } from '@custodian/interchange';
import { Deadlines } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { settings } from '../../settings';
import { Refuse } from '../refusal/refuse.usecase';
import type { RefusalRow } from '../refusal/refusals.repository';
import { Bodies } from './bodies.repository';
import type { DispatchOutRow } from './dispatch-out-row.schema';
import { DispatchesOut } from './dispatches-out.repository';
import { Posting } from './dispatches.usecase';
import { deadlinesOf, isWithPeople } from './limits';
import { dispatchTold } from './told';

const mostAskedFor = 1_000;
/** One that went so shortly ago may only have been overtaken. */
const justGoneMs = 2_000;
const AskedFor = z.strictObject({ from: z.number().int().positive(), to: z.number().int().positive() });

/** What there is of a dispatch while it is under way. */
@Injectable()
export class Outgoing {
  constructor(
    readonly rows: DispatchesOut,
    readonly bodies: Bodies,
    readonly posting: Posting,
    readonly deadlines: Deadlines,
  ) {}

  /** It has arrived, or was sent by hand: nothing is awaited any more, what it said is erased, and who was to see to it need not. `row` is as it stood before. */
  async settle(tx: Tx, row: DispatchOutRow): Promise<void> {
    await this.bodies.erase(row._id, tx.session);
    for (const deadlineId of deadlinesOf(row._id)) await this.deadlines.end(tx, deadlineId, 'met');
    if (isWithPeople(row, tx.now, settings.DISPATCH_URGENT_SECONDS * 1000)) await tx.announce(dispatchSettled, dispatchTold(row));
  }
}

/** What comes back about dispatches of ours. What was never sent cannot have been signed for. */
@Injectable()
export class Arrived {
  constructor(
    private readonly outgoing: Outgoing,
    private readonly refuse: Refuse,
  ) {}

  /** They have it, as they signed. Said again it changes nothing. */
  async receipt(tx: Tx, head: DispatchHead): Promise<void> {
    const row = await this.sent(tx, head, head.from);
    if (!row) return;
    if (await this.outgoing.rows.markReceipted(row._id, tx.now, tx.session)) await this.outgoing.settle(tx, row);
  }

  /** The interchange gives it up. A receipt that comes later still counts. */
  async undelivered(tx: Tx, head: DispatchHead): Promise<void> {
    if (head.from !== interchangeCode) return this.no(tx, head, 'not-the-interchange');
    const row = await this.sent(tx, head, undefined);
    if (!row || !(await this.outgoing.rows.markUndelivered(row._id, tx.now, tx.session))) return;
    for (const deadlineId of deadlinesOf(row._id)) await this.outgoing.deadlines.end(tx, deadlineId, 'superseded');
    await tx.announce(dispatchUndelivered, dispatchTold(row));
  }

  /** They miss some of our numbers: those go out again. */
  async resendRequest(tx: Tx, head: DispatchHead, content: unknown): Promise<void> {
    const asked = AskedFor.safeParse(content);
    if (!asked.success || asked.data.to < asked.data.from || asked.data.to - asked.data.from >= mostAskedFor) return this.no(tx, head, 'content-not-as-agreed');
    const { from, to: until } = asked.data;
    await this.outgoing.rows.askedFor(head.from, { from, until, sentBefore: new Date(tx.now.getTime() - justGoneMs), now: tx.now }, tx.session);
    tx.afterCommit(() => { this.outgoing.posting.soon(); });
  }

  private async sent(tx: Tx, head: DispatchHead, to: string | undefined): Promise<DispatchOutRow | undefined> {
    const row = head.of === undefined ? undefined : await this.outgoing.rows.find(head.of, tx.session);
    if (row && row.attempt > 0 && (to === undefined || row.to === to)) return row;
    await this.no(tx, head, 'receipt-for-nothing-sent');
    return undefined;
  }

  private no(tx: Tx, { from, id }: DispatchHead, code: RefusalRow['code']): Promise<void> {
    return this.refuse.run(tx, { code, claimedFrom: from, dispatchId: id });
  }
}

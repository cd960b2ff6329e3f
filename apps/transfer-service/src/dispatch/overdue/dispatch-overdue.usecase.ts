import { dispatchUndelivered, dispatchUnreceipted } from '@custodian/contracts';
import { type Deadline, Deadlines, Fires } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { settings } from '../../settings';
import { DispatchesOut } from '../outgoing/dispatches-out.repository';
import { dispatchOf, lastDeadline } from '../outgoing/limits';
import { dispatchTold } from '../outgoing/told';

/** What is done when nobody signs for a dispatch in time, or nobody has sent one that goes by hand. */
@Injectable()
export class DispatchOverdue {
  constructor(
    private readonly rows: DispatchesOut,
    private readonly deadlines: Deadlines,
  ) {}

  /** After the first time of what is about a child at risk somebody rings; it is still sent until the last. */
  @Fires('dispatch-unreceipted')
  async unreceipted(tx: Tx, { deadlineId }: Deadline): Promise<void> {
    const row = await this.rows.get(dispatchOf(deadlineId), tx.session);
    await tx.announce(dispatchUnreceipted, dispatchTold(row));
    await this.deadlines.arm(tx, lastDeadline(row, settings.DISPATCH_GIVE_UP_SECONDS * 1000));
  }

  /** What goes by hand stays to be sent by hand. */
  @Fires('dispatch-undelivered')
  async undelivered(tx: Tx, { deadlineId }: Deadline): Promise<void> {
    const row = await this.rows.get(dispatchOf(deadlineId), tx.session);
    if (row.status === 'by-hand' || (await this.rows.markUndelivered(row._id, tx.now, tx.session))) await tx.announce(dispatchUndelivered, dispatchTold(row));
  }
}

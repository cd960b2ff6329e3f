import type { childChecked } from '@custodian/contracts';
import { type Delivery, Inbox } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { Unsettled } from '../due/unsettled.repository';
import { Section47Checks } from './checks.repository';

/** Keeps that the Record was checked for a child, and has what is due for the child looked at anew (ENQ-12). */
@Injectable()
export class KeepCheck {
  constructor(
    private readonly inbox: Inbox,
    private readonly checks: Section47Checks,
    private readonly unsettled: Unsettled,
  ) {}

  of(delivery: Delivery<typeof childChecked>): Promise<void> {
    const { enquiryId, childId, checkedAt } = delivery.payload;
    return this.inbox.handle(delivery, async (tx) => {
      await this.checks.add(tx, { enquiryId, childId, checkedAt: new Date(checkedAt) });
      await this.unsettled.mark(childId, tx.session);
    });
  }
}

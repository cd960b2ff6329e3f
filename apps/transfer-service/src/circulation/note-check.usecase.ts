import type { enquiryChecked } from '@custodian/contracts';
import { type Delivery, Inbox } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { EnquiriesToMatch } from './enquiries-to-match.repository';
import { Matching } from './matching-nudge';

/** Notes that an enquiry is to be looked through for children missing from elsewhere (MOV-84). */
@Injectable()
export class NoteCheck {
  constructor(
    private readonly inbox: Inbox,
    private readonly toMatch: EnquiriesToMatch,
    private readonly matching: Matching,
  ) {}

  of(delivery: Delivery<typeof enquiryChecked>): Promise<void> {
    const { enquiryId, checkedAt } = delivery.payload;
    return this.inbox.handle(delivery, async (tx) => {
      await this.toMatch.add(tx, enquiryId, new Date(checkedAt));
      tx.afterCommit(() => { this.matching.soon(); });
    });
  }
}

import { checkCompletedLate, childChecked, childEnquiredAbout, enquiryChecked, glassBroken } from '@custodian/contracts';
import { Deadlines } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { AuthorityPolicy } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { deadlinesChanged } from './deadlines-of';
import { Enquiries } from './enquiries.repository';
import type { Announcement, Enquiry, Stepped } from './enquiry';

/** Loads an enquiry in a transaction, and saves a step of it with what it announces and the deadlines it begins and ends. */
@Injectable()
export class Steps {
  constructor(
    private readonly enquiries: Enquiries,
    private readonly deadlines: Deadlines,
    private readonly policy: AuthorityPolicy,
  ) {}

  /** Throws 404 `enquiry-not-found`. */
  load(tx: Tx, enquiryId: string): Promise<Enquiry> {
    return this.enquiries.get(enquiryId, tx.session);
  }

  /** The enquiry as it was seen before the transaction, where it was: whoever saves a step of it saves it on that version or not at all. */
  seenOrLoaded(tx: Tx, seen: Enquiry | undefined, enquiryId: string): Promise<Enquiry> {
    return seen ? Promise.resolve(seen) : this.load(tx, enquiryId);
  }

  async begin(tx: Tx, { enquiry, announce }: Stepped): Promise<void> {
    await this.enquiries.add(enquiry, tx.session);
    await this.sayAndTime(tx, undefined, { enquiry, announce });
  }

  async save(tx: Tx, before: Enquiry, { enquiry, announce }: Stepped): Promise<void> {
    await this.enquiries.replace(before, enquiry, tx.session);
    await this.sayAndTime(tx, before, { enquiry, announce });
  }

  private async sayAndTime(tx: Tx, before: Enquiry | undefined, { enquiry, announce }: Stepped): Promise<void> {
    for (const each of announce) await announced(tx, each);
    const { arm, end } = deadlinesChanged(before, enquiry, this.policy.current);
    for (const { deadlineId, how } of end) await this.deadlines.end(tx, deadlineId, how);
    for (const given of arm) await this.deadlines.arm(tx, given);
  }
}

function announced(tx: Tx, { event, payload }: Announcement): Promise<void> {
  switch (event) {
    case 'child-enquired-about':
      return tx.announce(childEnquiredAbout, payload);
    case 'child-checked':
      return tx.announce(childChecked, payload);
    case 'checked':
      return tx.announce(enquiryChecked, payload);
    case 'check-completed-late':
      return tx.announce(checkCompletedLate, payload);
    case 'glass-broken':
      return tx.announce(glassBroken, payload);
  }
}

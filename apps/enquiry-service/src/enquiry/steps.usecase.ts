import { checkCompletedLate, childEnquiredAbout, glassBroken } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { Enquiries } from './enquiries.repository';
import type { Announcement, Enquiry, Stepped } from './enquiry';

/** Loads an enquiry in a transaction, and saves a step of it with what it announces. */
@Injectable()
export class Steps {
  constructor(private readonly enquiries: Enquiries) {}

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
    for (const each of announce) await announced(tx, each);
  }

  async save(tx: Tx, before: Enquiry, { enquiry, announce }: Stepped): Promise<void> {
    await this.enquiries.replace(before, enquiry, tx.session);
    for (const each of announce) await announced(tx, each);
  }
}

function announced(tx: Tx, { event, payload }: Announcement): Promise<void> {
  switch (event) {
    case 'child-enquired-about':
      return tx.announce(childEnquiredAbout, payload);
    case 'check-completed-late':
      return tx.announce(checkCompletedLate, payload);
    case 'glass-broken':
      return tx.announce(glassBroken, payload);
  }
}

import { EnquiryLimit, enquiryLimitPassed } from '@custodian/contracts';
import { type Deadline, Fires } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { Enquiries } from '../enquiry/enquiries.repository';
import { recordedStep } from '../enquiry/enquiry';

/** Announces, once for each, what was not done in time about an enquiry. */
@Injectable()
export class EnquiryOverdue {
  constructor(private readonly enquiries: Enquiries) {}

  @Fires('call-back', 'check', 'section-47-check', 'repeat-enquiry')
  async announce(tx: Tx, { kind, about, dueAt }: Deadline): Promise<void> {
    const enquiry = await this.enquiries.get(about.enquiryId ?? '', tx.session);
    const { enquiryId, reference } = enquiry;
    await tx.announce(enquiryLimitPassed, { enquiryId, reference, limit: EnquiryLimit.parse(kind), desk: recordedStep(enquiry).desk, dueAt: dueAt.toISOString() });
  }
}

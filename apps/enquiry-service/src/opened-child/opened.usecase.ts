import { AuthorityPolicy, Clock } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Enquiries } from '../enquiry/enquiries.repository';
import { mustBeOpened } from '../enquiry/opened';

/** Which entries an enquiry opens now. */
@Injectable()
export class Opened {
  constructor(
    private readonly enquiries: Enquiries,
    private readonly policy: AuthorityPolicy,
    private readonly clock: Clock,
  ) {}

  /** Throws 403 `not-opened` unless this enquiry opens this child's entry; the same where there is no such enquiry. */
  async mustBe(enquiryId: string, childId: string): Promise<void> {
    mustBeOpened(await this.enquiries.find(enquiryId), childId, { now: this.clock.now(), minutes: this.policy.current.enquiry.openedMinutes });
  }
}

import { getEnquiry, listEnquiries, recordEnquiry, refuseEnquiry } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { GetEnquiry } from './get-enquiry.usecase';
import { ListEnquiries } from './list-enquiries.usecase';
import { RecordEnquiry } from './record-enquiry.usecase';
import { RefuseEnquiry } from './refuse-enquiry.usecase';

@Controller()
export class EnquiryController {
  constructor(
    private readonly recording: RecordEnquiry,
    private readonly refusing: RefuseEnquiry,
    private readonly getting: GetEnquiry,
    private readonly listing: ListEnquiries,
  ) {}

  @Door(recordEnquiry)
  record(@TheCall() call: CallOf<typeof recordEnquiry>) {
    return this.recording.run(call);
  }

  @Door(refuseEnquiry)
  refuse(@TheCall() call: CallOf<typeof refuseEnquiry>) {
    return this.refusing.run(call);
  }

  @Door(listEnquiries)
  list(@TheCall() call: CallOf<typeof listEnquiries>) {
    return this.listing.run(call);
  }

  @Door(getEnquiry)
  get(@TheCall() call: CallOf<typeof getEnquiry>) {
    return this.getting.run(call);
  }
}

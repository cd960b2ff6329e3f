import { getEnquiry } from '@custodian/contracts';
import { type CallOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { concernsOf } from './concerns';
import { Enquiries } from './enquiries.repository';
import { told } from './told';

@Injectable()
export class GetEnquiry {
  constructor(
    private readonly queries: Queries,
    private readonly enquiries: Enquiries,
  ) {}

  run(call: CallOf<typeof getEnquiry>) {
    return this.queries.run(getEnquiry, call, {
      load: () => this.enquiries.get(call.input.enquiryId),
      work: (enquiry) => Promise.resolve({ output: told(enquiry), concerns: concernsOf(enquiry) }),
    });
  }
}

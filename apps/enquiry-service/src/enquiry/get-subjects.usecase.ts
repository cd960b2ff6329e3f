import { getSubjects } from '@custodian/contracts';
import { type CallOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { Enquiries } from './enquiries.repository';
import { recordedStep } from './enquiry';

/** Gives the children asked about to whoever looks for one who is missing, and nothing else of the enquiry (MOV-84). */
@Injectable()
export class GetSubjects {
  constructor(
    private readonly queries: Queries,
    private readonly enquiries: Enquiries,
  ) {}

  run(call: CallOf<typeof getSubjects>) {
    return this.queries.run(getSubjects, call, {
      load: () => this.enquiries.get(call.input.enquiryId),
      work: (enquiry) => {
        const { at, desk, subjects } = recordedStep(enquiry);
        const { enquiryId } = enquiry;
        return Promise.resolve({ output: { enquiryId, receivedAt: at.toISOString(), desk, subjects: [...subjects] }, concerns: { enquiryId } });
      },
    });
  }
}

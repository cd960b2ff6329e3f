import { getOpenedChild } from '@custodian/contracts';
import { type CallOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { cannotBeConfirmed } from '../enquiry/check';
import { Register } from '../register/register.client';
import { Opened } from './opened.usecase';

/** The entry of a child whom an enquiry has opened. The register is asked only once it is known to be. */
@Injectable()
export class GetOpenedChild {
  constructor(
    private readonly queries: Queries,
    private readonly opened: Opened,
    private readonly register: Register,
  ) {}

  run(call: CallOf<typeof getOpenedChild>) {
    const { enquiryId, childId } = call.input;
    return this.queries.run(getOpenedChild, call, {
      work: async () => {
        await this.opened.mustBe(enquiryId, childId);
        const child = await this.register.opened(enquiryId, childId, call);
        if (!child) throw cannotBeConfirmed();
        // Not even that there is a sealed one.
        const addresses = child.addresses.filter((address) => !('sealed' in address));
        return { output: { ...child, addresses }, concerns: { enquiryId, childIds: [childId] } };
      },
    });
  }
}

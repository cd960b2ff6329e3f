import { decide } from '@custodian/access';
import type { AnyOperation, InputOf } from '@custodian/contracts';
import { type CallOf, contextOf } from '@custodian/operations';
import { Clock, Problem } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Enquiries } from './enquiries.repository';
import type { Enquiry } from './enquiry';

/** Looks, before the register is asked anything, whether the command it is asked for could go through at all. */
@Injectable()
export class WorthAsking {
  constructor(
    private readonly enquiries: Enquiries,
    private readonly clock: Clock,
  ) {}

  /**
   * The enquiry as it stands; undefined where the caller is not entitled, the enquiry is not there or has changed, or a rule refuses.
   * The command itself then says why, and a command sent again is answered as before, without the register.
   */
  async enquiryOf<T extends AnyOperation>(operation: T, call: CallOf<T> & { readonly input: InputOf<T> & { readonly enquiryId: string } }, refuses: (enquiry: Enquiry, now: Date) => void): Promise<Enquiry | undefined> {
    if (!decide(call.actor, operation.name, {}, contextOf(call)).allowed) return undefined;
    const enquiry = await this.enquiries.find(call.input.enquiryId);
    if (enquiry?.version !== call.ifMatch) return undefined;
    try {
      if (enquiry) refuses(enquiry, this.clock.now());
      return enquiry;
    } catch (thrown) {
      if (thrown instanceof Problem) return undefined;
      throw thrown;
    }
  }
}

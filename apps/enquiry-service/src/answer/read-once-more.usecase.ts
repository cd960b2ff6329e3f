import { answerEnquiry, type Standing } from '@custodian/contracts';
import type { CallOf } from '@custodian/operations';
import { AuthorityPolicy, Clock } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { choicesToAnswer } from '../enquiry/answer';
import { childrenOf } from '../enquiry/confirm';
import { offersNow, toLookUpAgain } from '../enquiry/look-again';
import type { Enquiry } from '../enquiry/enquiry';
import type { CheckedSubject } from '../enquiry/step';
import { WorthAsking } from '../enquiry/worth-asking.usecase';
import { Register } from '../register/register.client';

/** What the Record says at the moment of the answer. */
export interface RecordNow {
  /** The enquiry it was read for. */
  readonly seen: Enquiry;
  readonly offers: readonly CheckedSubject[];
  readonly standings: readonly Standing[];
}

/** Reads the Record for an answer: nothing that was read for an earlier step is told. */
@Injectable()
export class ReadOnceMore {
  constructor(
    private readonly worthAsking: WorthAsking,
    private readonly register: Register,
    private readonly policy: AuthorityPolicy,
    private readonly clock: Clock,
  ) {}

  /** `not-asked` where the answer could not be given anyway; `away` where the register does not answer. */
  async run(call: CallOf<typeof answerEnquiry>): Promise<RecordNow | 'not-asked' | 'away'> {
    const due = { now: this.clock.now(), advice: call.input.advice };
    const seen = await this.worthAsking.enquiryOf(answerEnquiry, call, (enquiry) => { choicesToAnswer(enquiry, due, this.policy.current); });
    if (!seen) return 'not-asked';
    const choices = choicesToAnswer(seen, due, this.policy.current);
    const unknown = toLookUpAgain(seen, choices);
    const again = unknown.length > 0 ? await this.register.check(seen.enquiryId, unknown, call) : [];
    if (!again) return 'away';
    const offers = offersNow(seen, choices, again);
    const standings = await this.register.standings(seen.enquiryId, childrenOf(offers, choices), call);
    return standings ? { seen, offers, standings } : 'away';
  }
}

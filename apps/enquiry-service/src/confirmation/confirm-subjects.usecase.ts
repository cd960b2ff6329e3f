import { confirmSubjects, type OutputOf } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { staleVersion } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { cannotBeConfirmed } from '../enquiry/check';
import { concernsOf } from '../enquiry/concerns';
import { childrenOf, confirm, mustChooseRightly } from '../enquiry/confirm';
import { offersOf } from '../enquiry/enquiry';
import { Steps } from '../enquiry/steps.usecase';
import { told } from '../enquiry/told';
import { WorthAsking } from '../enquiry/worth-asking.usecase';
import { Register } from '../register/register.client';

/** Reads what the Record says of the children chosen outside the transaction, then records the choice and has the lead social workers told. */
@Injectable()
export class ConfirmSubjects {
  constructor(
    private readonly commands: Commands,
    private readonly steps: Steps,
    private readonly worthAsking: WorthAsking,
    private readonly register: Register,
  ) {}

  async run(call: CallOf<typeof confirmSubjects>): Promise<OutputOf<typeof confirmSubjects>> {
    const { input: { enquiryId, choices }, actor } = call;
    const seen = await this.worthAsking.enquiryOf(confirmSubjects, call, (enquiry, now) => { mustChooseRightly(enquiry, choices, now); });
    const standings = seen && (await this.register.standings(enquiryId, childrenOf(offersOf(seen), choices), call));
    return this.commands.run(confirmSubjects, call, {
      load: (tx) => this.steps.seenOrLoaded(tx, seen, enquiryId),
      work: async (tx, before) => {
        mustChooseRightly(before, choices, tx.now);
        if (!seen) throw staleVersion();
        if (!standings) throw cannotBeConfirmed();
        const confirmed = confirm(before, choices, { standings, now: tx.now, by: actor.id });
        await this.steps.save(tx, before, confirmed);
        return { output: told(confirmed.enquiry), concerns: concernsOf(confirmed.enquiry) };
      },
    });
  }
}

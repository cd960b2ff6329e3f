import { checkEnquiry, type OutputOf } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { staleVersion } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { checked, couldNotCheck } from '../enquiry/check';
import { concernsOf } from '../enquiry/concerns';
import { recordedStep } from '../enquiry/enquiry';
import { mustBeCheckable } from '../enquiry/order-of-steps';
import { Steps } from '../enquiry/steps.usecase';
import { told } from '../enquiry/told';
import { WorthAsking } from '../enquiry/worth-asking.usecase';
import { Register } from '../register/register.client';
import { deskOf } from './desk-of';

/** Asks the register outside the transaction, then records what it offered, or that it could not be asked. */
@Injectable()
export class CheckEnquiry {
  constructor(
    private readonly commands: Commands,
    private readonly steps: Steps,
    private readonly worthAsking: WorthAsking,
    private readonly register: Register,
  ) {}

  async run(call: CallOf<typeof checkEnquiry>): Promise<OutputOf<typeof checkEnquiry>> {
    const { input: { enquiryId }, actor } = call;
    const seen = await this.worthAsking.enquiryOf(checkEnquiry, call, mustBeCheckable);
    const found = seen && (await this.register.check(enquiryId, recordedStep(seen).subjects, call));
    return this.commands.run(checkEnquiry, call, {
      load: (tx) => this.steps.seenOrLoaded(tx, seen, enquiryId),
      work: async (tx, before) => {
        mustBeCheckable(before, tx.now);
        if (!seen) throw staleVersion();
        const stepped = found ? checked(before, found, { now: tx.now, by: actor.id, desk: deskOf(actor) }) : couldNotCheck(before, tx.now);
        await this.steps.save(tx, before, stepped);
        return { output: told(stepped.enquiry), concerns: concernsOf(stepped.enquiry) };
      },
    });
  }
}

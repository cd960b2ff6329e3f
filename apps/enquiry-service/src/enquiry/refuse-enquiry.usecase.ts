import { refuseEnquiry } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { concernsOf } from './concerns';
import { refuse } from './refuse';
import { Steps } from './steps.usecase';
import { told } from './told';

@Injectable()
export class RefuseEnquiry {
  constructor(
    private readonly commands: Commands,
    private readonly steps: Steps,
  ) {}

  run(call: CallOf<typeof refuseEnquiry>) {
    return this.commands.run(refuseEnquiry, call, {
      load: (tx) => this.steps.load(tx, call.input.enquiryId),
      work: async (tx, before) => {
        const refused = refuse(before, call.input.note, { now: tx.now, by: call.actor.id });
        await this.steps.save(tx, before, refused);
        return { output: told(refused.enquiry), concerns: concernsOf(refused.enquiry) };
      },
    });
  }
}

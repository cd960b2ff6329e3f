import { randomUUID } from 'node:crypto';
import { recordCallBack } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { Agencies } from '../agency/agencies.repository';
import { standingNumbers } from '../agency/directory-number';
import { callBack } from '../enquiry/call-back';
import { concernsOf } from '../enquiry/concerns';
import { recordedStep } from '../enquiry/enquiry';
import { Steps } from '../enquiry/steps.usecase';
import { told } from '../enquiry/told';

@Injectable()
export class RecordCallBack {
  constructor(
    private readonly commands: Commands,
    private readonly steps: Steps,
    private readonly agencies: Agencies,
  ) {}

  run(call: CallOf<typeof recordCallBack>) {
    const callBackId = randomUUID();
    return this.commands.run(recordCallBack, call, {
      load: (tx) => this.steps.load(tx, call.input.enquiryId),
      work: async (tx, before) => {
        const agency = await this.agencies.find(recordedStep(before).enquirer.agencyId, tx.session);
        const called = callBack(before, call.input, { callBackId, directory: standingNumbers(agency?.numbers ?? [], tx.now), now: tx.now, by: call.actor.id });
        await this.steps.save(tx, before, called);
        return { output: told(called.enquiry), concerns: { ...concernsOf(called.enquiry), resourceId: callBackId } };
      },
    });
  }
}

import { changeAgency, listAgencies, proposeCallBackNumber, recordAgency } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { CallBackNumbers } from './call-back-number.usecase';
import { ChangeAgency } from './change-agency.usecase';
import { ListAgencies } from './list-agencies.usecase';
import { RecordAgency } from './record-agency.usecase';

@Controller()
export class AgencyController {
  constructor(
    private readonly recording: RecordAgency,
    private readonly changing: ChangeAgency,
    private readonly numbers: CallBackNumbers,
    private readonly listing: ListAgencies,
  ) {}

  @Door(recordAgency)
  record(@TheCall() call: CallOf<typeof recordAgency>) {
    return this.recording.run(call);
  }

  @Door(changeAgency)
  change(@TheCall() call: CallOf<typeof changeAgency>) {
    return this.changing.run(call);
  }

  @Door(proposeCallBackNumber)
  proposeNumber(@TheCall() call: CallOf<typeof proposeCallBackNumber>) {
    return this.numbers.propose(call);
  }

  @Door(listAgencies)
  list(@TheCall() call: CallOf<typeof listAgencies>) {
    return this.listing.run(call);
  }
}

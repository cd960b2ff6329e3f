import { getConference, recordConference } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { LookAtConference } from './look-at-conference.usecase';
import { RecordConference } from './record-conference.usecase';

@Controller()
export class ConferenceController {
  constructor(
    private readonly recordConference: RecordConference,
    private readonly lookAtConference: LookAtConference,
  ) {}

  @Door(recordConference)
  record(@TheCall() call: CallOf<typeof recordConference>) {
    return this.recordConference.run(call);
  }

  @Door(getConference)
  get(@TheCall() call: CallOf<typeof getConference>) {
    return this.lookAtConference.run(call);
  }
}

import { arrangeConference, askForConference, recordReceivingConference, sendMinutes } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { MoveSteps } from './move-steps.usecase';

@Controller()
export class MoveConferenceController {
  constructor(private readonly steps: MoveSteps) {}

  @Door(askForConference)
  ask(@TheCall() call: CallOf<typeof askForConference>) {
    return this.steps.askForConference(call);
  }

  @Door(arrangeConference)
  arrange(@TheCall() call: CallOf<typeof arrangeConference>) {
    return this.steps.arrangeConference(call);
  }

  @Door(recordReceivingConference)
  hold(@TheCall() call: CallOf<typeof recordReceivingConference>) {
    return this.steps.holdConference(call);
  }

  @Door(sendMinutes)
  send(@TheCall() call: CallOf<typeof sendMinutes>) {
    return this.steps.sendMinutes(call);
  }
}

import { confirmSubjects } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { ConfirmSubjects } from './confirm-subjects.usecase';

@Controller()
export class ConfirmationController {
  constructor(private readonly confirming: ConfirmSubjects) {}

  @Door(confirmSubjects)
  confirm(@TheCall() call: CallOf<typeof confirmSubjects>) {
    return this.confirming.run(call);
  }
}

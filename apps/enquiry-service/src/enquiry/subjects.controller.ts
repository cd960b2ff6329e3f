import { getSubjects } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { GetSubjects } from './get-subjects.usecase';

@Controller()
export class SubjectsController {
  constructor(private readonly getting: GetSubjects) {}

  @Door(getSubjects)
  get(@TheCall() call: CallOf<typeof getSubjects>) {
    return this.getting.run(call);
  }
}

import { check } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { Check } from './check.usecase';

@Controller()
export class LookUpController {
  constructor(private readonly check: Check) {}

  @Door(check)
  run(@TheCall() call: CallOf<typeof check>) {
    return this.check.run(call);
  }
}

import { checkEnquiry } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { CheckNowOrLater } from './check-now-or-later.usecase';

@Controller()
export class CheckController {
  constructor(private readonly checking: CheckNowOrLater) {}

  @Door(checkEnquiry)
  check(@TheCall() call: CallOf<typeof checkEnquiry>) {
    return this.checking.run(call);
  }
}

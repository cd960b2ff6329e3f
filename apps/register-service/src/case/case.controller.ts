import { assignLeadWorker, closeCase, openCase } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { Cases } from './case.usecase';

@Controller()
export class CaseController {
  constructor(private readonly cases: Cases) {}

  @Door(openCase)
  open(@TheCall() call: CallOf<typeof openCase>) {
    return this.cases.open(call);
  }

  @Door(closeCase)
  close(@TheCall() call: CallOf<typeof closeCase>) {
    return this.cases.close(call);
  }

  @Door(assignLeadWorker)
  assign(@TheCall() call: CallOf<typeof assignLeadWorker>) {
    return this.cases.assign(call);
  }
}

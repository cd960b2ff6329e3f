import { recordMissing } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { Missing } from './missing.usecase';

@Controller()
export class CircumstanceController {
  constructor(private readonly missing: Missing) {}

  @Door(recordMissing)
  record(@TheCall() call: CallOf<typeof recordMissing>) {
    return this.missing.record(call);
  }
}

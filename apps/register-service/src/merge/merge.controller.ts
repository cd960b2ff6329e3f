import { proposeMerge } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { Merges } from './merge.usecase';

@Controller()
export class MergeController {
  constructor(private readonly merges: Merges) {}

  @Door(proposeMerge)
  propose(@TheCall() call: CallOf<typeof proposeMerge>) {
    return this.merges.propose(call);
  }
}

import { proposeMerge, proposeSplit } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { Merges } from './merge.usecase';
import { Splits } from './split.usecase';

@Controller()
export class MergeController {
  constructor(
    private readonly merges: Merges,
    private readonly splits: Splits,
  ) {}

  @Door(proposeMerge)
  propose(@TheCall() call: CallOf<typeof proposeMerge>) {
    return this.merges.propose(call);
  }

  @Door(proposeSplit)
  proposeSplit(@TheCall() call: CallOf<typeof proposeSplit>) {
    return this.splits.propose(call);
  }
}

import { endSection47, recordStrategyDiscussion } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { StrategyDiscussions } from './strategy-discussions.usecase';

@Controller()
export class Section47Controller {
  constructor(private readonly discussions: StrategyDiscussions) {}

  @Door(recordStrategyDiscussion)
  record(@TheCall() call: CallOf<typeof recordStrategyDiscussion>) {
    return this.discussions.record(call);
  }

  @Door(endSection47)
  end(@TheCall() call: CallOf<typeof endSection47>) {
    return this.discussions.end(call);
  }
}

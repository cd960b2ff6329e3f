import { listChildrenWithPlan } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { ListChildrenWithPlan } from './list-children-with-plan.usecase';

@Controller()
export class ListController {
  constructor(private readonly listChildrenWithPlan: ListChildrenWithPlan) {}

  @Door(listChildrenWithPlan)
  list(@TheCall() call: CallOf<typeof listChildrenWithPlan>) {
    return this.listChildrenWithPlan.run(call);
  }
}

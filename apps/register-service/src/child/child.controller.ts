import { changeChild, findChildren, getChild, getChildHistory, recordChild } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { ChangeChild } from './change-child.usecase';
import { LookAtChild } from './look-at-child.usecase';
import { RecordChild } from './record-child.usecase';

@Controller()
export class ChildController {
  constructor(
    private readonly recordChild: RecordChild,
    private readonly changeChild: ChangeChild,
    private readonly lookAtChild: LookAtChild,
  ) {}

  @Door(recordChild)
  record(@TheCall() call: CallOf<typeof recordChild>) {
    return this.recordChild.run(call);
  }

  @Door(changeChild)
  change(@TheCall() call: CallOf<typeof changeChild>) {
    return this.changeChild.run(call);
  }

  @Door(findChildren)
  find(@TheCall() call: CallOf<typeof findChildren>) {
    return this.lookAtChild.find(call);
  }

  @Door(getChild)
  get(@TheCall() call: CallOf<typeof getChild>) {
    return this.lookAtChild.get(call);
  }

  @Door(getChildHistory)
  history(@TheCall() call: CallOf<typeof getChildHistory>) {
    return this.lookAtChild.history(call);
  }
}

import { acknowledgeNotice, getNotice, listMyNotices, listNoticesOfEnquiry, listUnacknowledged, recordTelephoneTask, withdrawNotice } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { Acknowledge } from './acknowledge.usecase';
import { ReadNotices } from './read-notices.usecase';
import { RecordTelephoneTask } from './record-telephone-task.usecase';
import { Withdraw } from './withdraw.usecase';

@Controller()
export class NoticeController {
  constructor(
    private readonly readNotices: ReadNotices,
    private readonly acknowledgement: Acknowledge,
    private readonly telephone: RecordTelephoneTask,
    private readonly withdrawal: Withdraw,
  ) {}

  @Door(listMyNotices)
  mine(@TheCall() call: CallOf<typeof listMyNotices>) {
    return this.readNotices.mine(call);
  }

  @Door(listUnacknowledged)
  unacknowledged(@TheCall() call: CallOf<typeof listUnacknowledged>) {
    return this.readNotices.unacknowledged(call);
  }

  @Door(recordTelephoneTask)
  recordTelephoneTask(@TheCall() call: CallOf<typeof recordTelephoneTask>) {
    return this.telephone.run(call);
  }

  @Door(withdrawNotice)
  withdraw(@TheCall() call: CallOf<typeof withdrawNotice>) {
    return this.withdrawal.run(call);
  }

  @Door(getNotice)
  get(@TheCall() call: CallOf<typeof getNotice>) {
    return this.readNotices.get(call);
  }

  @Door(acknowledgeNotice)
  acknowledge(@TheCall() call: CallOf<typeof acknowledgeNotice>) {
    return this.acknowledgement.run(call);
  }

  @Door(listNoticesOfEnquiry)
  ofEnquiry(@TheCall() call: CallOf<typeof listNoticesOfEnquiry>) {
    return this.readNotices.ofEnquiry(call);
  }
}

import { acknowledgeNotice, getNotice, listMyNotices, listNoticesOfEnquiry } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { Acknowledge } from './acknowledge.usecase';
import { ReadNotices } from './read-notices.usecase';

@Controller()
export class NoticeController {
  constructor(
    private readonly readNotices: ReadNotices,
    private readonly acknowledgement: Acknowledge,
  ) {}

  @Door(listMyNotices)
  mine(@TheCall() call: CallOf<typeof listMyNotices>) {
    return this.readNotices.mine(call);
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

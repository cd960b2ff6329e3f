import { checkEnquiry } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { CheckAlarm } from './check-alarm.job';
import { CheckEnquiry } from './check-enquiry.usecase';

@Controller()
export class CheckController {
  constructor(
    private readonly checking: CheckEnquiry,
    private readonly alarm: CheckAlarm,
  ) {}

  @Door(checkEnquiry)
  async check(@TheCall() call: CallOf<typeof checkEnquiry>) {
    const enquiry = await this.checking.run(call);
    if (enquiry.check?.outcome === 'cannot-be-confirmed') this.alarm.set({ enquiryId: enquiry.enquiryId, attempts: enquiry.check.attempts });
    return enquiry;
  }
}

import type { checkEnquiry } from '@custodian/contracts';
import type { CallOf } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { CheckAlarm } from './check-alarm.job';
import { CheckEnquiry } from './check-enquiry.usecase';

/** Checks now; where that could not be done, the alarm for the next attempt is set once the waiting is recorded. */
@Injectable()
export class CheckNowOrLater {
  constructor(
    private readonly checking: CheckEnquiry,
    private readonly alarm: CheckAlarm,
  ) {}

  async run(call: CallOf<typeof checkEnquiry>) {
    const enquiry = await this.checking.run(call);
    if (enquiry.check?.outcome === 'cannot-be-confirmed') this.alarm.set({ enquiryId: enquiry.enquiryId, attempts: enquiry.check.attempts });
    return enquiry;
  }
}

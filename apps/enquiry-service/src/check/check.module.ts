import { Module } from '@nestjs/common';
import { EnquiryModule } from '../enquiry/enquiry.module';
import { RegisterModule } from '../register/register.module';
import { settings } from '../settings';
import { AlarmSettings, CheckAlarm } from './check-alarm.job';
import { CheckEnquiry } from './check-enquiry.usecase';
import { CheckLater, Wakers } from './check-later.job';
import { CheckNowOrLater } from './check-now-or-later.usecase';
import { CheckController } from './check.controller';
import { CompleteCheck } from './complete-check.usecase';

/** The check of the children asked about: now, or by itself as soon as the register answers. */
@Module({
  imports: [EnquiryModule, RegisterModule],
  controllers: [CheckController],
  providers: [
    { provide: AlarmSettings, useValue: new AlarmSettings(settings.REDIS_URL, `custodian:${settings.AUTHORITY}:enquiry-service`, settings.CHECK_SWEEP_SECONDS * 1000) },
    CheckAlarm,
    Wakers,
    CheckLater,
    CheckEnquiry,
    CheckNowOrLater,
    CompleteCheck,
  ],
})
export class CheckModule {}

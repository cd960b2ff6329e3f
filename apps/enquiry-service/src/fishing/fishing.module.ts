import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { EnquiryModule } from '../enquiry/enquiry.module';
import { settings } from '../settings';
import { Backgrounds } from './background.usecase';
import { ClerkMarks } from './clerk-marks.repository';
import { CloseFlag } from './close-flag.usecase';
import { FishingController } from './fishing.controller';
import { Course, FishingSweep, Signs, SweepSettings, Watch } from './fishing-sweep.job';
import { FlagCaller } from './flag-caller.usecase';
import { Flags } from './flags.repository';
import { ListFlags } from './list-flags.usecase';
import { Looks } from './looks.repository';
import { OverLimit } from './over-limit.interceptor';
import { Progress } from './progress.repository';
import { RecordClerkMarks } from './record-clerk-marks.usecase';
import { WatchEnquirers } from './watch-enquirers.usecase';
import { FishingRecords, WatchEnquiry, Work } from './watch-enquiry.usecase';

/** Signs that somebody looks for themselves: they alert the auditor and hold nothing up. */
@Module({
  imports: [EnquiryModule],
  controllers: [FishingController],
  providers: [
    { provide: SweepSettings, useValue: new SweepSettings(settings.FISHING_SWEEP_SECONDS * 1000) },
    { provide: APP_INTERCEPTOR, useClass: OverLimit },
    Looks, Flags, ClerkMarks, Progress, FishingRecords, Backgrounds, Work, WatchEnquiry, WatchEnquirers, Watch, Course, Signs, FishingSweep, FlagCaller, ListFlags, CloseFlag, RecordClerkMarks,
  ],
})
export class FishingModule {}

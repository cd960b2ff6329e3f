import { AuditModule } from '@custodian/audit';
import { deadlineQueues } from '@custodian/contracts';
import { DeadlinesModule } from '@custodian/deadlines';
import { MessagingModule } from '@custodian/messaging';
import { OperationsModule, OperationsOfEveryModule, SecondPersonModule } from '@custodian/operations';
import { DatabaseModule, PlatformModule, PolicyModule } from '@custodian/platform';
import { SealingModule } from '@custodian/sealing';
import { Module } from '@nestjs/common';
import { AgencyModule } from './agency/agency.module';
import { AnswerModule } from './answer/answer.module';
import { BreakGlassModule } from './break-glass/break-glass.module';
import { CallBackModule } from './call-back/call-back.module';
import { CheckModule } from './check/check.module';
import { ConfirmationModule } from './confirmation/confirmation.module';
import { ContactSheetModule } from './contact-sheet/contact-sheet.module';
import { EnquiryModule } from './enquiry/enquiry.module';
import { OpenedChildModule } from './opened-child/opened-child.module';
import { FishingModule } from './fishing/fishing.module';
import { OverdueModule } from './overdue/overdue.module';
import { RepeatModule } from './repeat/repeat.module';
import { settings } from './settings';

@Module({
  imports: [
    PlatformModule.forRoot('enquiry-service', settings),
    DatabaseModule.forRoot(settings),
    SealingModule.forRoot(settings),
    AuditModule.forRoot('enquiry-service', settings),
    MessagingModule.forRoot({ service: 'enquiry-service', rabbitUrl: settings.RABBITMQ_URL, users: settings.RABBITMQ_USERS, keys: settings }),
    DeadlinesModule.forRoot({ service: 'enquiry-service', authority: settings.AUTHORITY, redisUrl: settings.REDIS_URL, queues: deadlineQueues['enquiry-service'], sweepSeconds: settings.DEADLINE_SWEEP_SECONDS }),
    OperationsModule.forRoot(settings),
    OperationsOfEveryModule.forService('enquiry-service'),
    SecondPersonModule.forService('enquiry-service'),
    PolicyModule.forRoot(settings.POLICY),
    AgencyModule,
    EnquiryModule,
    CallBackModule,
    BreakGlassModule,
    CheckModule,
    ConfirmationModule,
    AnswerModule,
    ContactSheetModule,
    OpenedChildModule,
    FishingModule,
    OverdueModule,
    RepeatModule,
  ],
})
export class AppModule {}

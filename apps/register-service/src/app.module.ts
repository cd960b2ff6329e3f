import { AuditModule } from '@custodian/audit';
import { deadlineQueues } from '@custodian/contracts';
import { DeadlinesModule } from '@custodian/deadlines';
import { MessagingModule } from '@custodian/messaging';
import { OperationsModule, OperationsOfEveryModule, SecondPersonModule } from '@custodian/operations';
import { DatabaseModule, PlatformModule, PolicyModule } from '@custodian/platform';
import { SealingModule } from '@custodian/sealing';
import { Module } from '@nestjs/common';
import { AddressModule } from './address/address.module';
import { CaseModule } from './case/case.module';
import { ChildModule } from './child/child.module';
import { CircumstanceModule } from './circumstance/circumstance.module';
import { ConferenceModule } from './conference/conference.module';
import { DueModule } from './due/due.module';
import { DuplicateModule } from './duplicate/duplicate.module';
import { ImportModule } from './import/import.module';
import { LetterModule } from './letter/letter.module';
import { ListModule } from './list/list.module';
import { LookUpModule } from './look-up/look-up.module';
import { MergeModule } from './merge/merge.module';
import { ToldElsewhereModule } from './told-elsewhere/told-elsewhere.module';
import { MoveModule } from './move/move.module';
import { OfficeModule } from './office/office.module';
import { PlanModule } from './plan/plan.module';
import { RecipientModule } from './recipient/recipient.module';
import { Section47Module } from './section-47/section-47.module';
import { settings } from './settings';
import { StandingModule } from './standing/standing.module';
import { WorkerModule } from './worker/worker.module';

@Module({
  imports: [
    PlatformModule.forRoot('register-service', settings),
    PolicyModule.forRoot(settings.POLICY),
    DatabaseModule.forRoot(settings),
    SealingModule.forRoot(settings),
    AuditModule.forRoot('register-service', settings),
    MessagingModule.forRoot({ service: 'register-service', rabbitUrl: settings.RABBITMQ_URL, users: settings.RABBITMQ_USERS, keys: settings }),
    DeadlinesModule.forRoot({ service: 'register-service', authority: settings.AUTHORITY, redisUrl: settings.REDIS_URL, queues: deadlineQueues['register-service'], sweepSeconds: settings.DEADLINE_SWEEP_SECONDS }),
    OperationsModule.forRoot(settings),
    OperationsOfEveryModule.forService('register-service'),
    SecondPersonModule.forService('register-service'),
    WorkerModule,
    ChildModule,
    AddressModule,
    CaseModule,
    PlanModule,
    MergeModule,
    ToldElsewhereModule,
    MoveModule,
    ConferenceModule,
    LetterModule,
    ListModule,
    LookUpModule,
    DuplicateModule,
    StandingModule,
    ImportModule,
    OfficeModule,
    RecipientModule,
    DueModule,
    CircumstanceModule,
    Section47Module,
  ],
})
export class AppModule {}

import { AuditModule } from '@custodian/audit';
import { MessagingModule } from '@custodian/messaging';
import { OperationsModule, OperationsOfEveryModule, SecondPersonModule } from '@custodian/operations';
import { DatabaseModule, PlatformModule } from '@custodian/platform';
import { SealingModule } from '@custodian/sealing';
import { Module } from '@nestjs/common';
import { AddressModule } from './address/address.module';
import { CaseModule } from './case/case.module';
import { ChildModule } from './child/child.module';
import { ConferenceModule } from './conference/conference.module';
import { ImportModule } from './import/import.module';
import { ListModule } from './list/list.module';
import { LookUpModule } from './look-up/look-up.module';
import { MergeModule } from './merge/merge.module';
import { PlanModule } from './plan/plan.module';
import { settings } from './settings';
import { StandingModule } from './standing/standing.module';
import { WorkerModule } from './worker/worker.module';

@Module({
  imports: [
    PlatformModule.forRoot('register-service', settings),
    DatabaseModule.forRoot(settings),
    SealingModule.forRoot(settings),
    AuditModule.forRoot('register-service', settings),
    MessagingModule.forRoot({ service: 'register-service', rabbitUrl: settings.RABBITMQ_URL, users: settings.RABBITMQ_USERS, keys: settings }),
    OperationsModule.forRoot(settings),
    OperationsOfEveryModule.forService('register-service'),
    SecondPersonModule.forService('register-service'),
    WorkerModule,
    ChildModule,
    AddressModule,
    CaseModule,
    PlanModule,
    MergeModule,
    ConferenceModule,
    ListModule,
    LookUpModule,
    StandingModule,
    ImportModule,
  ],
})
export class AppModule {}

import { MessagingModule } from '@custodian/messaging';
import { OperationsModule, OperationsOfEveryModule } from '@custodian/operations';
import { DatabaseModule, PlatformModule } from '@custodian/platform';
import { Module } from '@nestjs/common';
import { AddressModule } from './address/address.module';
import { CaseModule } from './case/case.module';
import { ChildModule } from './child/child.module';
import { ConferenceModule } from './conference/conference.module';
import { ImportModule } from './import/import.module';
import { ListModule } from './list/list.module';
import { LookUpModule } from './look-up/look-up.module';
import { PlanModule } from './plan/plan.module';
import { settings } from './settings';
import { StandingModule } from './standing/standing.module';
import { WorkerModule } from './worker/worker.module';

@Module({
  imports: [
    PlatformModule.forRoot('register-service', settings),
    DatabaseModule.forRoot(settings),
    MessagingModule.forRoot({ service: 'register-service', rabbitUrl: settings.RABBITMQ_URL }),
    OperationsModule.forRoot(settings),
    OperationsOfEveryModule.forService('register-service'),
    WorkerModule,
    ChildModule,
    AddressModule,
    CaseModule,
    PlanModule,
    ConferenceModule,
    ListModule,
    LookUpModule,
    StandingModule,
    ImportModule,
  ],
})
export class AppModule {}

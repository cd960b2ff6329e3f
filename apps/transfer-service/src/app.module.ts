import { AuditModule } from '@custodian/audit';
import { deadlineQueues } from '@custodian/contracts';
import { DeadlinesModule } from '@custodian/deadlines';
import { MessagingModule } from '@custodian/messaging';
import { OperationsModule, OperationsOfEveryModule } from '@custodian/operations';
import { DatabaseModule, PlatformModule, PolicyModule } from '@custodian/platform';
import { SealingModule } from '@custodian/sealing';
import { Module } from '@nestjs/common';
import { CirculationModule } from './circulation/circulation.module';
import { CustodianModule } from './custodian/custodian.module';
import { DispatchModule } from './dispatch/dispatch.module';
import { HistoricPlanModule } from './historic-plan/historic-plan.module';
import { MissingModule } from './missing/missing.module';
import { MoveModule } from './move/move.module';
import { settings } from './settings';

@Module({
  imports: [
    PlatformModule.forRoot('transfer-service', settings),
    DatabaseModule.forRoot(settings),
    PolicyModule.forRoot(settings.POLICY),
    SealingModule.forRoot(settings),
    AuditModule.forRoot('transfer-service', settings),
    MessagingModule.forRoot({ service: 'transfer-service', rabbitUrl: settings.RABBITMQ_URL, users: settings.RABBITMQ_USERS, keys: settings }),
    DeadlinesModule.forRoot({ service: 'transfer-service', authority: settings.AUTHORITY, redisUrl: settings.REDIS_URL, queues: deadlineQueues['transfer-service'], sweepSeconds: settings.DEADLINE_SWEEP_SECONDS }),
    OperationsModule.forRoot(settings),
    OperationsOfEveryModule.forService('transfer-service'),
    CustodianModule,
    DispatchModule,
    MissingModule,
    MoveModule,
    CirculationModule,
    HistoricPlanModule,
  ],
})
export class AppModule {}

import { AuditModule } from '@custodian/audit';
import { deadlineQueues } from '@custodian/contracts';
import { DeadlinesModule } from '@custodian/deadlines';
import { MessagingModule } from '@custodian/messaging';
import { OperationsModule, OperationsOfEveryModule } from '@custodian/operations';
import { DatabaseModule, PlatformModule, PolicyModule } from '@custodian/platform';
import { SealingModule } from '@custodian/sealing';
import { Module } from '@nestjs/common';
import { NoticeModule } from './notice/notice.module';
import { settings } from './settings';
import { TodayModule } from './today/today.module';

@Module({
  imports: [
    PlatformModule.forRoot('notification-service', settings),
    DatabaseModule.forRoot(settings),
    PolicyModule.forRoot(settings.POLICY),
    SealingModule.forRoot(settings),
    AuditModule.forRoot('notification-service', settings),
    MessagingModule.forRoot({ service: 'notification-service', rabbitUrl: settings.RABBITMQ_URL, users: settings.RABBITMQ_USERS, keys: settings }),
    DeadlinesModule.forRoot({ service: 'notification-service', authority: settings.AUTHORITY, redisUrl: settings.REDIS_URL, queues: deadlineQueues['notification-service'], sweepSeconds: settings.DEADLINE_SWEEP_SECONDS }),
    OperationsModule.forRoot(settings),
    OperationsOfEveryModule.forService('notification-service'),
    NoticeModule,
    TodayModule,
  ],
})
export class AppModule {}

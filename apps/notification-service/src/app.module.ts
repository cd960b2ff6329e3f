import { AuditModule } from '@custodian/audit';
import { MessagingModule } from '@custodian/messaging';
import { OperationsModule, OperationsOfEveryModule } from '@custodian/operations';
import { DatabaseModule, PlatformModule } from '@custodian/platform';
import { SealingModule } from '@custodian/sealing';
import { Module } from '@nestjs/common';
import { EMailModule } from './e-mail/e-mail.module';
import { NoticeModule } from './notice/notice.module';
import { settings } from './settings';

@Module({
  imports: [
    PlatformModule.forRoot('notification-service', settings),
    DatabaseModule.forRoot(settings),
    SealingModule.forRoot(settings),
    AuditModule.forRoot('notification-service', settings),
    MessagingModule.forRoot({ service: 'notification-service', rabbitUrl: settings.RABBITMQ_URL, users: settings.RABBITMQ_USERS, keys: settings }),
    OperationsModule.forRoot(settings),
    OperationsOfEveryModule.forService('notification-service'),
    EMailModule,
    NoticeModule,
  ],
})
export class AppModule {}

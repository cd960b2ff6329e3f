import { MessagingModule } from '@custodian/messaging';
import { OperationsModule, OperationsOfEveryModule } from '@custodian/operations';
import { DatabaseModule, PlatformModule } from '@custodian/platform';
import { Module } from '@nestjs/common';
import { EMailModule } from './e-mail/e-mail.module';
import { NoticeModule } from './notice/notice.module';
import { settings } from './settings';

@Module({
  imports: [
    PlatformModule.forRoot('notification-service', settings),
    DatabaseModule.forRoot(settings),
    MessagingModule.forRoot({ service: 'notification-service', rabbitUrl: settings.RABBITMQ_URL }),
    OperationsModule.forRoot(settings),
    OperationsOfEveryModule.forService('notification-service'),
    EMailModule,
    NoticeModule,
  ],
})
export class AppModule {}

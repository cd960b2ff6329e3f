import { MessagingModule } from '@custodian/messaging';
import { OperationsModule } from '@custodian/operations';
import { PlatformModule, ReadinessChecks } from '@custodian/platform';
import { Module } from '@nestjs/common';
import { InjectConnection, MongooseModule } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { AgencyModule } from './agency/agency.module';
import { AnswerModule } from './answer/answer.module';
import { CallBackModule } from './call-back/call-back.module';
import { CheckModule } from './check/check.module';
import { ConfirmationModule } from './confirmation/confirmation.module';
import { ContactSheetModule } from './contact-sheet/contact-sheet.module';
import { EnquiryModule } from './enquiry/enquiry.module';
import { PolicyModule } from './policy/policy.module';
import { settings } from './settings';

@Module({
  imports: [
    PlatformModule.forRoot('enquiry-service', settings),
    MongooseModule.forRoot(settings.MONGODB_URL, { dbName: settings.MONGODB_DATABASE, ignoreUndefined: true, serverSelectionTimeoutMS: 5_000 }),
    MessagingModule.forRoot({ service: 'enquiry-service', rabbitUrl: settings.RABBITMQ_URL }),
    OperationsModule.forRoot(settings),
    PolicyModule.forRoot(settings.POLICY),
    AgencyModule,
    EnquiryModule,
    CallBackModule,
    CheckModule,
    ConfirmationModule,
    AnswerModule,
    ContactSheetModule,
  ],
})
export class AppModule {
  constructor(readiness: ReadinessChecks, @InjectConnection() connection: Connection) {
    readiness.add({
      name: 'mongodb',
      vital: true,
      works: async () => {
        await connection.getClient().db(connection.name).command({ ping: 1 }, { timeoutMS: 2_000 });
        return true;
      },
    });
  }
}

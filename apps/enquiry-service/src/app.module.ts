import { MessagingModule } from '@custodian/messaging';
import { OperationsModule, OperationsOfEveryModule } from '@custodian/operations';
import { DatabaseModule, PlatformModule } from '@custodian/platform';
import { Module } from '@nestjs/common';
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
    DatabaseModule.forRoot(settings),
    MessagingModule.forRoot({ service: 'enquiry-service', rabbitUrl: settings.RABBITMQ_URL }),
    OperationsModule.forRoot(settings),
    OperationsOfEveryModule.forService('enquiry-service'),
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
export class AppModule {}

import { Module } from '@nestjs/common';
import { EnquiryModule } from '../enquiry/enquiry.module';
import { RegisterModule } from '../register/register.module';
import { ConfirmSubjects } from './confirm-subjects.usecase';
import { ConfirmationController } from './confirmation.controller';

/** The clerk's choice of which child each one asked about is. */
@Module({ imports: [EnquiryModule, RegisterModule], controllers: [ConfirmationController], providers: [ConfirmSubjects] })
export class ConfirmationModule {}

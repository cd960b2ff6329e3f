import { Module } from '@nestjs/common';
import { AgencyModule } from '../agency/agency.module';
import { EnquiryModule } from '../enquiry/enquiry.module';
import { CallBackController } from './call-back.controller';
import { RecordCallBack } from './record-call-back.usecase';

/** Rings back to a number of the directory. */
@Module({ imports: [EnquiryModule, AgencyModule], controllers: [CallBackController], providers: [RecordCallBack] })
export class CallBackModule {}

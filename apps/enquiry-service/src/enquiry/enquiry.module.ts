import { Module } from '@nestjs/common';
import { AgencyModule } from '../agency/agency.module';
import { WhoAsks } from '../enquirer/who-asks.usecase';
import { Enquiries } from './enquiries.repository';
import { EnquiryController } from './enquiry.controller';
import { GetEnquiry } from './get-enquiry.usecase';
import { ListEnquiries } from './list-enquiries.usecase';
import { RecordEnquiry } from './record-enquiry.usecase';
import { RefuseEnquiry } from './refuse-enquiry.usecase';
import { GetSubjects } from './get-subjects.usecase';
import { Steps } from './steps.usecase';
import { SubjectsController } from './subjects.controller';
import { WorthAsking } from './worth-asking.usecase';

/** Enquiries: taken, refused, read. Their further steps are modules of their own. */
@Module({
  imports: [AgencyModule],
  controllers: [EnquiryController, SubjectsController],
  providers: [Enquiries, Steps, WorthAsking, WhoAsks, RecordEnquiry, RefuseEnquiry, GetEnquiry, GetSubjects, ListEnquiries],
  exports: [Enquiries, Steps, WorthAsking],
})
export class EnquiryModule {}

import { Module } from '@nestjs/common';
import { EnquiryModule } from '../enquiry/enquiry.module';
import { EnquiryOverdue } from './enquiry-overdue.usecase';

/** What happens when a time limit of an enquiry passes. */
@Module({ imports: [EnquiryModule], providers: [EnquiryOverdue] })
export class OverdueModule {}

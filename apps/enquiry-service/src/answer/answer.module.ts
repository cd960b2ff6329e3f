import { Module } from '@nestjs/common';
import { ContactSheetModule } from '../contact-sheet/contact-sheet.module';
import { EnquiryModule } from '../enquiry/enquiry.module';
import { RegisterModule } from '../register/register.module';
import { AnswerEnquiry } from './answer-enquiry.usecase';
import { AnswerController } from './answer.controller';
import { KeepAnswer } from './keep-answer.usecase';
import { ReadOnceMore } from './read-once-more.usecase';

/** The answer: the one place that tells an enquirer anything. */
@Module({ imports: [EnquiryModule, RegisterModule, ContactSheetModule], controllers: [AnswerController], providers: [AnswerEnquiry, KeepAnswer, ReadOnceMore] })
export class AnswerModule {}

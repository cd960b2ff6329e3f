import { Module } from '@nestjs/common';
import { ContactSheetModule } from '../contact-sheet/contact-sheet.module';
import { EnquiryModule } from '../enquiry/enquiry.module';
import { RegisterModule } from '../register/register.module';
import { RepeatModule } from '../repeat/repeat.module';
import { AnswerThenCount } from './answer-then-count.usecase';
import { AnswerEnquiry } from './answer-enquiry.usecase';
import { AnswerController } from './answer.controller';
import { KeepAnswer } from './keep-answer.usecase';
import { ReadOnceMore } from './read-once-more.usecase';

/** The answer: the one place that tells an enquirer anything. */
@Module({ imports: [EnquiryModule, RegisterModule, ContactSheetModule, RepeatModule], controllers: [AnswerController], providers: [AnswerEnquiry, AnswerThenCount, KeepAnswer, ReadOnceMore] })
export class AnswerModule {}

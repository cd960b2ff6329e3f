import { Module } from '@nestjs/common';
import { EnquiryModule } from '../enquiry/enquiry.module';
import { RegisterModule } from '../register/register.module';
import { AskQuestion } from './ask-question.usecase';
import { CountedRecords, CountEnquiry } from './count-enquiry.usecase';
import { CountRepeats } from './count-repeats.job';
import { CountsDue } from './counts-due.repository';
import { DecideQuestion } from './decide-question.usecase';
import { EarlierEnquiries, EarlierRecords } from './earlier-enquiries.usecase';
import { ListEarlierEnquiries } from './list-earlier-enquiries.usecase';
import { ListQuestions } from './list-questions.usecase';
import { Outlines } from './outlines.repository';
import { Questions } from './questions.repository';
import { RepeatController } from './repeat.controller';
import { SubjectsIndex } from './subjects-index.repository';

/** Repeat enquiries about one child, or one household, and what they ask of a person. */
@Module({
  imports: [EnquiryModule, RegisterModule],
  controllers: [RepeatController],
  providers: [
    SubjectsIndex, Outlines, EarlierRecords, EarlierEnquiries, ListEarlierEnquiries,
    CountsDue, Questions, AskQuestion, CountedRecords, CountEnquiry, CountRepeats, ListQuestions, DecideQuestion,
  ],
  exports: [CountsDue, CountRepeats],
})
export class RepeatModule {}

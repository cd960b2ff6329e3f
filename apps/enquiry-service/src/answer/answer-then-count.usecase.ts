import type { answerEnquiry } from '@custodian/contracts';
import type { CallOf } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { CountRepeats } from '../repeat/count-repeats.job';
import { AnswerEnquiry } from './answer-enquiry.usecase';

/** Answers; once the answer is recorded its repeats are counted, and nobody waits for it (ENQ-11). */
@Injectable()
export class AnswerThenCount {
  constructor(
    private readonly answering: AnswerEnquiry,
    private readonly counting: CountRepeats,
  ) {}

  async run(call: CallOf<typeof answerEnquiry>) {
    const enquiry = await this.answering.run(call);
    if (enquiry.answer) this.counting.soon();
    return enquiry;
  }
}

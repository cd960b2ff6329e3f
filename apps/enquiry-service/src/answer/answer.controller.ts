import { answerEnquiry } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { AnswerThenCount } from './answer-then-count.usecase';

@Controller()
export class AnswerController {
  constructor(private readonly answering: AnswerThenCount) {}

  @Door(answerEnquiry)
  answer(@TheCall() call: CallOf<typeof answerEnquiry>) {
    return this.answering.run(call);
  }
}

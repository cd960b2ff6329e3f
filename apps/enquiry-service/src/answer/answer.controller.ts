import { answerEnquiry } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { AnswerEnquiry } from './answer-enquiry.usecase';

@Controller()
export class AnswerController {
  constructor(private readonly answering: AnswerEnquiry) {}

  @Door(answerEnquiry)
  answer(@TheCall() call: CallOf<typeof answerEnquiry>) {
    return this.answering.run(call);
  }
}

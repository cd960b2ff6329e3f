import { decideRepeatQuestion, listEarlierEnquiries, listRepeatQuestions } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { DecideQuestion } from './decide-question.usecase';
import { ListEarlierEnquiries } from './list-earlier-enquiries.usecase';
import { ListQuestions } from './list-questions.usecase';

@Controller()
export class RepeatController {
  constructor(
    private readonly listing: ListEarlierEnquiries,
    private readonly listingQuestions: ListQuestions,
    private readonly deciding: DecideQuestion,
  ) {}

  @Door(listEarlierEnquiries)
  list(@TheCall() call: CallOf<typeof listEarlierEnquiries>) {
    return this.listing.run(call);
  }

  @Door(listRepeatQuestions)
  listQuestions(@TheCall() call: CallOf<typeof listRepeatQuestions>) {
    return this.listingQuestions.run(call);
  }

  @Door(decideRepeatQuestion)
  decide(@TheCall() call: CallOf<typeof decideRepeatQuestion>) {
    return this.deciding.run(call);
  }
}

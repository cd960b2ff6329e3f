import { getLetterRecipients } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { GetLetterRecipients } from './get-letter-recipients.usecase';

@Controller()
export class LetterController {
  constructor(private readonly recipients: GetLetterRecipients) {}

  @Door(getLetterRecipients)
  get(@TheCall() call: CallOf<typeof getLetterRecipients>) {
    return this.recipients.run(call);
  }
}

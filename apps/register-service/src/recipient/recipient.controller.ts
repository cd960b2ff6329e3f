import { findRecipients } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { FindRecipients } from './find-recipients.usecase';

@Controller()
export class RecipientController {
  constructor(private readonly findRecipients: FindRecipients) {}

  @Door(findRecipients)
  find(@TheCall() call: CallOf<typeof findRecipients>) {
    return this.findRecipients.run(call);
  }
}

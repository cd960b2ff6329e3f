import { getContactSheet, listContactSheets } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { GetContactSheet } from './get-contact-sheet.usecase';
import { ListContactSheets } from './list-contact-sheets.usecase';

@Controller()
export class ContactSheetController {
  constructor(
    private readonly getting: GetContactSheet,
    private readonly listing: ListContactSheets,
  ) {}

  @Door(listContactSheets)
  list(@TheCall() call: CallOf<typeof listContactSheets>) {
    return this.listing.run(call);
  }

  @Door(getContactSheet)
  get(@TheCall() call: CallOf<typeof getContactSheet>) {
    return this.getting.run(call);
  }
}

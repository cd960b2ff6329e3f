import { getContactSheet } from '@custodian/contracts';
import { type CallOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { ContactSheets } from './contact-sheets.repository';

@Injectable()
export class GetContactSheet {
  constructor(
    private readonly queries: Queries,
    private readonly contactSheets: ContactSheets,
  ) {}

  run(call: CallOf<typeof getContactSheet>) {
    return this.queries.run(getContactSheet, call, {
      load: () => this.contactSheets.get(call.input.contactSheetId),
      work: (sheet) => Promise.resolve({ output: sheet, concerns: { enquiryId: sheet.enquiryId, resourceId: sheet.contactSheetId } }),
    });
  }
}

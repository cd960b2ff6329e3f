import { listContactSheets } from '@custodian/contracts';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { endOfDay, instantOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ContactSheets } from './contact-sheets.repository';

const Position = z.tuple([z.coerce.date(), z.string()]);

@Injectable()
export class ListContactSheets {
  constructor(
    private readonly queries: Queries,
    private readonly contactSheets: ContactSheets,
  ) {}

  run(call: CallOf<typeof listContactSheets>) {
    const { from, to, limit, after } = call.input;
    return this.queries.run(listContactSheets, call, {
      work: async () => {
        const position = positionOf(Position, after);
        const found = await this.contactSheets.list({
          ...(from !== undefined && { from: instantOf(from, '00:00') }),
          ...(to !== undefined && { before: endOfDay(to) }),
          ...(position && { after: { at: position[0], id: position[1] } }),
          limit: limit + 1,
        });
        const contactSheets = found.slice(0, limit);
        const last = contactSheets.at(-1);
        return { output: { contactSheets, ...(found.length > limit && last && { next: cursorOf([last.at, last.contactSheetId]) }) }, concerns: {} };
      },
    });
  }
}

import { listEnquiries } from '@custodian/contracts';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Enquiries, type ListedRow } from './enquiries.repository';

const Position = z.tuple([z.coerce.date(), z.string()]);

@Injectable()
export class ListEnquiries {
  constructor(
    private readonly queries: Queries,
    private readonly enquiries: Enquiries,
  ) {}

  run(call: CallOf<typeof listEnquiries>) {
    const { limit, after, ...filter } = call.input;
    return this.queries.run(listEnquiries, call, {
      work: async () => {
        const position = positionOf(Position, after);
        const found = await this.enquiries.list({ ...filter, ...(position && { after: { receivedAt: position[0], id: position[1] } }), limit: limit + 1 });
        const page = found.slice(0, limit);
        const last = page.at(-1);
        return { output: { enquiries: page.map(listed), ...(found.length > limit && last && { next: cursorOf([last.receivedAt, last._id]) }) }, concerns: {} };
      },
    });
  }
}

/** One line of a desk's list: no child's name. */
function listed({ _id, reference, status, desk, receivedAt, agencyId, takenBy, waiting }: ListedRow) {
  return { enquiryId: _id, reference, status, desk, receivedAt: receivedAt.toISOString(), agencyId, takenBy, checkPending: waiting !== undefined };
}

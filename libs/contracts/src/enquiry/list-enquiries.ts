import { z } from 'zod';
import { Id, Instant, Line, pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { EnquiryStatus, exampleEnquiry } from './enquiry';

/** One line of a desk's list: what waits, without a child's name. */
export const ListedEnquiry = z.strictObject({
  enquiryId: Id,
  reference: Line,
  status: EnquiryStatus,
  desk: z.enum(['duty', 'out-of-hours']),
  receivedAt: Instant,
  agencyId: Id,
  takenBy: Line,
  checkPending: z.boolean().describe('the Record could not be asked yet: not a negative'),
});

export const listEnquiries = defineQuery({
  name: 'enquiry.list',
  version: 1,
  owner: 'enquiry-service',
  doc: "A desk's enquiries, newest first, by status or those whose check is still to be made.",
  http: { method: 'GET', path: '/enquiries' },
  input: z.strictObject({
    status: EnquiryStatus.optional(),
    desk: z.enum(['duty', 'out-of-hours']).optional(),
    checkPending: z.stringbool().optional(),
    ...pageRequest,
  }),
  output: z.strictObject({ enquiries: z.array(ListedEnquiry), ...pageAnswer }),
  example: {
    input: { status: 'recorded' },
    output: {
      enquiries: [
        {
          enquiryId: exampleEnquiry.enquiryId,
          reference: exampleEnquiry.reference,
          status: 'recorded',
          desk: 'out-of-hours',
          receivedAt: exampleEnquiry.receivedAt,
          agencyId: exampleEnquiry.enquirer.agencyId,
          takenBy: exampleEnquiry.takenBy,
          checkPending: false,
        },
      ],
    },
  },
});

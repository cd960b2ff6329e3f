import { z } from 'zod';
import { Code, Id, Instant, Line } from '../fields';
import { defineQuery } from '../operation';
import { Band, FieldCompared } from '../register/check';
import { EnquiryStatus, exampleEnquiry } from './enquiry';
import { ScriptKind } from './script';
import { exampleIds } from './subject';

/** How a child asked about earlier is related to one asked about now. */
export const Relation = z.enum(['same-child', 'likely-same-child', 'household']);

/** One earlier enquiry: what was asked and answered, and how that child compares, without a name. */
export const EarlierEnquiry = z.strictObject({
  enquiryId: Id,
  reference: Line,
  receivedAt: Instant,
  agencyId: Id,
  type: Code,
  status: EnquiryStatus,
  answer: ScriptKind.optional().describe('which answer was given about that child'),
  relation: Relation.describe('same-child: the same child of the Record was chosen; likely-same-child: by the description; household: another child of the same address and family name'),
  band: Band.optional().describe('how sure it is, by the description'),
  comparison: z.array(FieldCompared).optional().describe('how what was said now compares with what was said then'),
});

/** How many enquiries there are, by how many people, of how many agencies. */
export const EnquiriesCounted = z.strictObject({ enquiries: z.int().min(0), enquirers: z.int().min(0), agencies: z.int().min(0) });

export const listEarlierEnquiries = defineQuery({
  name: 'enquiry.list-earlier',
  version: 1,
  owner: 'enquiry-service',
  doc: 'For each child asked about in an enquiry, the enquiries received before it about the same child, however the name was heard, or about another child of the household. Refused enquiries do not count. Nothing is shown before the enquirer was rung back.',
  http: { method: 'GET', path: '/enquiries/:enquiryId/earlier' },
  input: z.strictObject({ enquiryId: Id }),
  output: z.strictObject({
    since: Instant.describe('from when on enquiries count, by the policy'),
    subjects: z.array(
      z.strictObject({
        subjectId: Id,
        sameChild: EnquiriesCounted.describe('those about the same child, or likely the same'),
        household: EnquiriesCounted,
        earlier: z.array(EarlierEnquiry).max(50).describe('newest first'),
      }),
    ),
  }),
  example: {
    input: { enquiryId: exampleIds.enquiryId },
    output: {
      since: '2025-03-01T03:04:05.000Z',
      subjects: [
        {
          subjectId: exampleIds.subjectId,
          sameChild: { enquiries: 1, enquirers: 1, agencies: 1 },
          household: { enquiries: 0, enquirers: 0, agencies: 0 },
          earlier: [
            {
              enquiryId: '9a0e6c1f-2d47-4b8e-b5c3-7f1d0a9e3c52',
              reference: 'E-4T8W-21HN',
              receivedAt: '2025-11-20T14:20:00.000Z',
              agencyId: exampleEnquiry.enquirer.agencyId,
              type: 'professional-concern',
              status: 'answered',
              answer: 'not-known',
              relation: 'likely-same-child',
              band: 'probable',
              comparison: [
                { field: 'given', outcome: 'agreed', code: 'sounds-same', words: 'the given name sounds the same' },
                { field: 'family', outcome: 'agreed', code: 'same', words: 'the family name is the same' },
                { field: 'birth', outcome: 'nearly-agreed', code: 'day-month-swapped', words: 'day and month of birth are the other way round' },
              ],
            },
          ],
        },
      ],
    },
  },
  refusals: ['not-verified', 'enquiry-refused', 'cannot-be-confirmed'],
});

import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { Enquiry, exampleEnquiry } from './enquiry';
import { exampleIds } from './subject';

export const checkEnquiry = defineCommand({
  name: 'enquiry.check',
  version: 1,
  owner: 'enquiry-service',
  doc: 'Looks the children asked about up on the Record, once the enquirer is verified. When the Record cannot be asked the answer is that it cannot be confirmed, which is not a negative; the check then completes by itself later.',
  http: { method: 'POST', path: '/enquiries/:enquiryId/check' },
  changes: true,
  input: z.strictObject({ enquiryId: Id }),
  output: Enquiry,
  example: {
    input: { enquiryId: exampleIds.enquiryId },
    output: {
      ...exampleEnquiry,
      status: 'checked',
      check: {
        outcome: 'completed',
        at: '2026-03-01T03:03:40.000Z',
        subjects: [{ subjectId: exampleIds.subjectId, searchedBy: ['name', 'birth', 'postcode'], candidates: [], moreCandidates: false, missedShare: 0.0013 }],
      },
      version: 3,
    },
  },
  refusals: ['enquiry-not-found', 'not-verified', 'break-glass-over', 'enquiry-refused', 'enquiry-answered', 'already-confirmed', 'cannot-be-confirmed'],
});

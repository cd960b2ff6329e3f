import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { Enquiry, exampleEnquiry } from './enquiry';
import { exampleIds } from './subject';

export const confirmSubjects = defineCommand({
  name: 'enquiry.confirm',
  version: 1,
  owner: 'enquiry-service',
  doc: 'The clerk says for each child asked about which candidate it is, or none of these (null). The lead social workers concerned are told (ENQ-06, ENQ-07, ENQ-08).',
  http: { method: 'POST', path: '/enquiries/:enquiryId/confirmation' },
  changes: true,
  input: z.strictObject({
    enquiryId: Id,
    choices: z.array(z.strictObject({ subjectId: Id, childId: Id.nullable().describe('null: none of these') })).min(1).max(12),
  }),
  output: Enquiry,
  example: {
    input: { enquiryId: exampleIds.enquiryId, choices: [{ subjectId: exampleIds.subjectId, childId: exampleIds.childId }] },
    output: {
      ...exampleEnquiry,
      status: 'confirmed',
      confirmation: {
        at: '2026-03-01T03:04:02.000Z',
        by: 'staff:out-of-hours',
        choices: [{ subjectId: exampleIds.subjectId, childId: exampleIds.childId }],
      },
      version: 4,
    },
  },
  refusals: [
    'enquiry-not-found', 'not-checked', 'break-glass-over', 'enquiry-refused', 'enquiry-answered', 'already-confirmed', 'not-a-candidate', 'choose-for-every-child', 'too-many-candidates',
    'cannot-be-confirmed',
  ],
});

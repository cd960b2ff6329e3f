import { z } from 'zod';
import { Id, Note } from '../fields';
import { defineCommand } from '../operation';
import { Enquiry, exampleEnquiry } from './enquiry';
import { exampleIds } from './subject';

export const refuseEnquiry = defineCommand({
  name: 'enquiry.refuse',
  version: 1,
  owner: 'enquiry-service',
  doc: 'Refuses an enquiry that is not legitimate, with the reason; nothing is told (ENQ-04).',
  http: { method: 'POST', path: '/enquiries/:enquiryId/refusal' },
  changes: true,
  input: z.strictObject({ enquiryId: Id, note: Note }),
  output: Enquiry,
  example: {
    input: { enquiryId: exampleIds.enquiryId, note: 'Would not say which ward' },
    output: {
      ...exampleEnquiry,
      status: 'refused',
      refusal: { at: '2026-03-01T03:05:00.000Z', by: 'staff:out-of-hours', reason: 'refused-by-staff', note: 'Would not say which ward' },
      version: 2,
    },
  },
  refusals: ['enquiry-not-found', 'enquiry-refused', 'enquiry-answered'],
});

import { z } from 'zod';
import { Id, Note } from '../fields';
import { defineCommand } from '../operation';
import { Enquiry, exampleEnquiry } from './enquiry';
import { exampleIds } from './subject';

export const breakGlass = defineCommand({
  name: 'enquiry.break-glass',
  version: 1,
  owner: 'enquiry-service',
  doc: 'For a call back that cannot be made, because the switchboard is dead: after a second factor and with the reason in words, the check, the choice and the answer go on without one for a quarter of an hour. The answer is then the least there is: whether the child has a plan or is known, and whom to ring. The designated manager is alarmed at once, and reviews it by the end of the next working day; never whoever did it.',
  http: { method: 'POST', path: '/enquiries/:enquiryId/break-glass' },
  changes: true,
  input: z.strictObject({
    enquiryId: Id,
    reason: Note.min(20).describe('why it cannot wait, in the words of who does it'),
    tried: Note.min(10).describe('what was tried in place of the call back'),
  }),
  output: Enquiry,
  example: {
    input: {
      enquiryId: exampleIds.enquiryId,
      reason: 'The child is in theatre and the ward must know tonight whom to ring',
      tried: 'Rang the switchboard four times and the ward’s direct line twice: dead',
    },
    output: {
      ...exampleEnquiry,
      status: 'glass-broken',
      brokenGlass: [{ reviewId: exampleIds.reviewId, at: '2026-03-01T03:03:20.000Z', by: 'staff:out-of-hours', until: '2026-03-01T03:18:20.000Z' }],
      version: 2,
    },
  },
  refusals: ['enquiry-not-found', 'enquiry-refused', 'enquiry-answered', 'step-up-needed', 'enquirer-rung-back', 'glass-already-broken'],
});

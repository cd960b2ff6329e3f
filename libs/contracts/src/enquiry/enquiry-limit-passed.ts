import { z } from 'zod';
import { Id, Instant, Line } from '../fields';
import { defineEvent } from '../event';

/** What was not done in time about an enquiry. */
export const EnquiryLimit = z.enum(['call-back', 'check', 'section-47-check', 'repeat-enquiry']);

export const enquiryLimitPassed = defineEvent({
  name: 'enquiry.limit-passed',
  version: 1,
  owner: 'enquiry-service',
  listeners: ['notification-service'],
  stream: 'enquiry',
  keyField: 'enquiryId',
  doc: 'Something about an enquiry was not done by its time: nobody was rung back (ENQ-03), a check could not be confirmed, a Section 47 enquiry is without its check (ENQ-12), or nobody decided about repeat enquiries (ENQ-11). Once for each.',
  payload: z.object({ enquiryId: Id, reference: Line, limit: EnquiryLimit, desk: z.enum(['duty', 'out-of-hours']).describe('whose enquiry it is'), dueAt: Instant }),
  example: { enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04', reference: 'E-7K3M-9QXP', limit: 'call-back', desk: 'out-of-hours', dueAt: '2026-03-01T03:31:10.000Z' },
});

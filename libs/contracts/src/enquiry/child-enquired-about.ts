import { z } from 'zod';
import { Id, Instant, Line } from '../fields';
import { defineEvent } from '../event';

export const childEnquiredAbout = defineEvent({
  name: 'enquiry.child-enquired-about',
  version: 1,
  owner: 'enquiry-service',
  listeners: ['notification-service'],
  stream: 'enquiry-child',
  keyField: 'childId',
  doc: 'An enquiry concerns this child: asked about by name and on a plan or an open case, on a plan at the address of the child asked about, or with a case that another authority holds. The lead social worker is to know (ENQ-06, ENQ-07, ENQ-08).',
  payload: z.object({
    enquiryId: Id,
    reference: Line,
    childId: Id,
    because: z.enum(['plan', 'open-case', 'same-address', 'held-elsewhere']),
    leadWorkerId: Id.optional().describe('absent when the Record names none: an alarm'),
    caseHeldElsewhere: z.literal(true).optional().describe('another authority holds the case: the enquirer was given whom to ring there, and the designated manager is to know too'),
    receivedAt: Instant,
  }),
  example: {
    enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04',
    reference: 'E-7K3M-9QXP',
    childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
    because: 'plan',
    leadWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01',
    receivedAt: '2026-03-01T03:01:10.000Z',
  },
});

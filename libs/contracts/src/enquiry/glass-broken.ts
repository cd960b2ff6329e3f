import { z } from 'zod';
import { Id, Instant, Line } from '../fields';
import { defineEvent } from '../event';

export const glassBroken = defineEvent({
  name: 'enquiry.glass-broken',
  version: 1,
  owner: 'enquiry-service',
  listeners: ['notification-service'],
  stream: 'enquiry',
  keyField: 'enquiryId',
  doc: 'Somebody goes on with an enquiry without having rung the enquirer back: an alarm for the designated manager, whose review of it is due.',
  payload: z.object({ enquiryId: Id, reference: Line, reviewId: Id, brokenBy: Line, brokenAt: Instant, reviewDueAt: Instant }),
  example: {
    enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04',
    reference: 'E-7K3M-9QXP',
    reviewId: '6d1f8a3b-2c47-4e95-b0d8-9a5e7c3f1b0d',
    brokenBy: 'staff:out-of-hours',
    brokenAt: '2026-03-01T03:03:20.000Z',
    reviewDueAt: '2026-03-02T17:00:00.000Z',
  },
});

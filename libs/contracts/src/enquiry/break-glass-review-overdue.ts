import { z } from 'zod';
import { Id, Instant, Line } from '../fields';
import { defineEvent } from '../event';

export const breakGlassReviewOverdue = defineEvent({
  name: 'enquiry.break-glass-review-overdue',
  version: 1,
  owner: 'enquiry-service',
  listeners: ['notification-service'],
  stream: 'enquiry',
  keyField: 'enquiryId',
  doc: 'Nobody has said by its time whether breaking the glass was justified. Announced once for each review.',
  payload: z.object({ enquiryId: Id, reference: Line, reviewId: Id, dueAt: Instant }),
  example: {
    enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04',
    reference: 'E-7K3M-9QXP',
    reviewId: '6d1f8a3b-2c47-4e95-b0d8-9a5e7c3f1b0d',
    dueAt: '2026-03-02T17:00:00.000Z',
  },
});

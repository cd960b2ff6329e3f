import { z } from 'zod';
import { defineEvent } from '../event';
import { Id, Instant } from '../fields';

export const childChecked = defineEvent({
  name: 'enquiry.child-checked',
  version: 1,
  owner: 'enquiry-service',
  listeners: ['register-service'],
  stream: 'enquiry-section-47',
  keyField: 'childId',
  doc: 'The Record was checked for this child by an enquiry of the type Section 47, and the clerk has said which child it is (ENQ-12).',
  payload: z.object({ enquiryId: Id, childId: Id, checkedAt: Instant }),
  example: { enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04', childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10', checkedAt: '2026-03-01T03:04:40.000Z' },
});

import { z } from 'zod';
import { defineEvent } from '../event';
import { Id, Instant } from '../fields';

export const enquiryChecked = defineEvent({
  name: 'enquiry.checked',
  version: 1,
  owner: 'enquiry-service',
  listeners: ['transfer-service'],
  stream: 'enquiry-checked',
  keyField: 'enquiryId',
  doc: 'The Record was checked for the children of this enquiry: at once, later, or once more. Whoever seeks a missing child looks whether it is one of them (MOV-84).',
  payload: z.object({ enquiryId: Id, checkedAt: Instant }),
  example: { enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04', checkedAt: '2026-03-01T03:04:05.000Z' },
});

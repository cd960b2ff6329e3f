import { z } from 'zod';
import { Id } from '../fields';
import { defineQuery } from '../operation';
import { exampleNotice, Notice } from './notice';

export const listNoticesOfEnquiry = defineQuery({
  name: 'notification.list-notices-of-enquiry',
  version: 1,
  owner: 'notification-service',
  doc: 'Who was told of one enquiry, and whether they know.',
  http: { method: 'GET', path: '/enquiries/:enquiryId/notices' },
  input: z.strictObject({ enquiryId: Id }),
  output: z.strictObject({ notices: z.array(Notice) }),
  example: { input: { enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04' }, output: { notices: [exampleNotice] } },
});

import { z } from 'zod';
import { Id } from '../fields';
import { defineQuery } from '../operation';
import { exampleNotice, Notice } from './notice';

export const getNotice = defineQuery({
  name: 'notification.get-notice',
  version: 1,
  owner: 'notification-service',
  doc: 'One notice with every try to deliver it.',
  http: { method: 'GET', path: '/notices/:noticeId' },
  input: z.strictObject({ noticeId: Id }),
  output: Notice,
  example: { input: { noticeId: exampleNotice.noticeId }, output: exampleNotice },
});

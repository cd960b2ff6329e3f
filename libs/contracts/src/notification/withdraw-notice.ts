import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { exampleNotice, Notice } from './notice';

export const withdrawNotice = defineCommand({
  name: 'notification.withdraw',
  version: 1,
  owner: 'notification-service',
  doc: 'Takes a notice back: nobody is asked about it any more.',
  http: { method: 'POST', path: '/notices/:noticeId/withdrawal' },
  changes: true,
  input: z.strictObject({ noticeId: Id, because: z.enum(['told-in-error', 'no-longer-applies', 'told-in-person']) }),
  output: Notice,
  example: {
    input: { noticeId: exampleNotice.noticeId, because: 'no-longer-applies' },
    output: { ...exampleNotice, status: 'withdrawn', endedAt: '2026-03-01T08:31:00.000Z', endedBy: 'staff:custodian', endedBecause: 'no-longer-applies', version: 2 },
  },
  refusals: ['notice-not-found', 'notice-not-waiting'],
});

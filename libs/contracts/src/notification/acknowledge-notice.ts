import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { exampleNotice, Notice } from './notice';

export const acknowledgeNotice = defineCommand({
  name: 'notification.acknowledge',
  version: 1,
  owner: 'notification-service',
  doc: 'The person told says that they know.',
  http: { method: 'POST', path: '/notices/:noticeId/acknowledgement' },
  changes: true,
  input: z.strictObject({ noticeId: Id }),
  output: Notice,
  example: {
    input: { noticeId: exampleNotice.noticeId },
    output: { ...exampleNotice, status: 'acknowledged', acknowledgedAt: '2026-03-01T08:31:00.000Z', acknowledgedBy: 'staff:key-worker', version: 2 },
  },
  refusals: ['notice-not-found', 'notice-already-acknowledged'],
});

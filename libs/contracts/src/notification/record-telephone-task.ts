import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { exampleNotice, Notice } from './notice';

const taskId = '7d1f0b3a-52c6-4f0e-9a55-0c1e2d3f4a5b';
const exampleTask = { taskId, step: 3, recipientId: exampleNotice.recipientId ?? '', workerId: exampleNotice.toWorkerId, at: '2026-03-01T04:04:02.120Z' };

export const recordTelephoneTask = defineCommand({
  name: 'notification.record-telephone-task',
  version: 1,
  owner: 'notification-service',
  doc: 'What came of ringing somebody about a notice. Where they, their cover or their manager said that they know, that is their acknowledgement, and the ladder ends.',
  http: { method: 'POST', path: '/notices/:noticeId/telephone-tasks/:taskId' },
  changes: true,
  input: z.strictObject({
    noticeId: Id,
    taskId: Id,
    outcome: z.enum(['reached', 'not-reached']),
    acknowledgedFor: z.enum(['recipient', 'cover', 'team-manager']).optional().describe('who said that they know; absent: nobody did'),
  }).refine(({ outcome, acknowledgedFor }) => acknowledgedFor === undefined || outcome === 'reached', { error: 'nobody acknowledges who was not reached', path: ['acknowledgedFor'] }),
  output: Notice,
  example: {
    input: { noticeId: exampleNotice.noticeId, taskId, outcome: 'reached', acknowledgedFor: 'recipient' },
    output: {
      ...exampleNotice, status: 'acknowledged', acknowledgedAt: '2026-03-01T04:09:00.000Z', acknowledgedBy: 'staff:out-of-hours', acknowledgedFor: 'recipient', version: 2,
      telephoneTasks: [{ ...exampleTask, outcome: 'reached', endedAt: '2026-03-01T04:09:00.000Z', endedBy: 'staff:out-of-hours' }],
    },
  },
  refusals: ['notice-not-found', 'telephone-task-not-found', 'telephone-task-done', 'notice-not-waiting'],
});

import { z } from 'zod';
import { DeadlineId } from '../deadlines/deadline-changed';
import { defineEvent } from '../event';
import { Id, Instant } from '../fields';
import { DueKind } from './list-due';

export const limitPassed = defineEvent({
  name: 'register.limit-passed',
  version: 1,
  owner: 'register-service',
  listeners: ['notification-service'],
  stream: 'register-limit',
  keyField: 'deadlineId',
  doc: 'Something that falls due for a child is overdue: whoever is to do it is to know, and others after them (REC-07, ENQ-12).',
  payload: z.object({ deadlineId: DeadlineId, kind: DueKind, childId: Id, dueAt: Instant, rule: z.string().max(20).optional(), forWorkerId: Id.optional() }),
  example: {
    deadlineId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03:review:2026-02-12',
    kind: 'first-review',
    childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
    dueAt: '2026-05-12T23:00:00.000Z',
    rule: 'REC-07',
    forWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01',
  },
});

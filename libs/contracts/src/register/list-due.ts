import { z } from 'zod';
import { DeadlineId, DeadlineLimit } from '../deadlines/deadline-changed';
import { Id, Instant, pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';

/** What falls due for a child: reviews, core groups, an initial conference, the check of a Section 47 enquiry. */
export const DueKind = z.enum(['first-review', 'later-review', 'first-core-group', 'later-core-group', 'initial-conference', 'section-47-check']);

/** Something that is due and not done. */
export const DueItem = z.strictObject({
  deadlineId: DeadlineId,
  kind: DueKind,
  childId: Id,
  planId: Id.optional(),
  startedAt: Instant,
  dueAt: Instant,
  overdue: z.boolean(),
  limit: DeadlineLimit.optional(),
  rule: z.string().optional(),
  forWorkerId: Id.optional().describe('who is to do it; absent: the designated manager'),
});

export const listDue = defineQuery({
  name: 'register.list-due',
  version: 1,
  owner: 'register-service',
  doc: 'What is due for children and not done, with the limit it comes of and its source, soonest first unless asked otherwise (REC-07, ENQ-12).',
  http: { method: 'GET', path: '/due' },
  input: z.strictObject({
    which: z.enum(['all', 'due', 'overdue']).default('all'),
    kind: DueKind.optional(),
    sort: z.enum(['due-at', 'started-at', 'kind']).default('due-at'),
    order: z.enum(['ascending', 'descending']).default('ascending'),
    ...pageRequest,
  }),
  output: z.strictObject({ due: z.array(DueItem), ...pageAnswer }),
  example: {
    input: { which: 'overdue' },
    output: {
      due: [{
        deadlineId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03:review:2026-02-12',
        kind: 'first-review',
        childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
        planId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03',
        startedAt: '2026-02-12T00:00:00.000Z',
        dueAt: '2026-05-12T23:00:00.000Z',
        overdue: true,
        limit: { name: 'first-review', number: 3, unit: 'months', start: 'initial conference', source: 'Working Together', policy: { id: '001', version: 2 } },
        rule: 'REC-07',
        forWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01',
      }],
    },
  },
});

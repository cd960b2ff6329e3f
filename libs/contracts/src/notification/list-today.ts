import { z } from 'zod';
import { DeadlineLimit } from '../deadlines/deadline-changed';
import { Code, Id, Instant, Line, pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';

/** How something stands: due within the days asked for, overdue, a notice that waits to be acknowledged, or one that went on to others because nobody did. */
export const TodayState = z.enum(['due', 'overdue', 'waiting', 'escalated']);

/** Something that is due, or that waits for somebody: by when, by which rule, and which limit of whose policy set it. Ids and codes only. */
export const TodayItem = z.strictObject({
  itemId: Line.describe('the deadline’s or the notice’s'),
  of: z.enum(['deadline', 'notice']),
  kind: Code,
  state: TodayState,
  since: Instant.describe('from when it runs, or when the notice was made'),
  dueAt: Instant.optional().describe('absent: a notice no clock runs for any more'),
  rule: Line.optional(),
  limit: DeadlineLimit.optional(),
  childId: Id.optional(),
  enquiryId: Id.optional(),
  reference: Line.optional(),
  forWorkerId: Id.optional(),
  forRole: Code.optional(),
});

export const listToday = defineQuery({
  name: 'notification.list-today',
  version: 1,
  owner: 'notification-service',
  doc: 'What there is to do: what is due within so many days (0: today) or overdue, and the notices that wait. A lead social worker sees their children’s, a team manager their team’s and the children who come from elsewhere, a desk the desks’, a chair the conferences and reviews, the designated manager all; each the notices in their own inboxes, the designated manager also those that went on to others.',
  http: { method: 'GET', path: '/today' },
  input: z.strictObject({
    state: TodayState.optional(),
    withinDays: z.coerce.number().int().min(0).max(366).default(14).describe('only of what is due'),
    sort: z.enum(['due', 'kind', 'since']).default('due'),
    ...pageRequest,
  }),
  output: z.strictObject({ items: z.array(TodayItem), ...pageAnswer }),
  example: {
    input: { state: 'overdue' },
    output: {
      items: [{
        itemId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03:review:2026-02-12',
        of: 'deadline',
        kind: 'first-review',
        state: 'overdue',
        since: '2026-02-12T00:00:00.000Z',
        dueAt: '2026-05-12T23:00:00.000Z',
        rule: 'REC-07',
        limit: { name: 'first-review', number: 3, unit: 'months', start: 'initial conference', source: 'Working Together to Safeguard Children 2023', policy: { id: 'england-2023', version: 2 } },
        childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
        forWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01',
      }],
    },
  },
});

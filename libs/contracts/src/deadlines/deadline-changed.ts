import { z } from 'zod';
import { defineEvent } from '../event';
import { Code, Id, Instant } from '../fields';
import type { Service } from '../service';

/** A deadline's id, chosen by the service that owns it, such as `<planId>:review`. */
export const DeadlineId = z.string().regex(/^[\w.:-]{1,120}$/u);

/** `armed`: it runs. `fired`: it passed with nothing done. The others ended it: the thing was done, is not wanted any more, or something else took its place. */
export const DeadlineStatus = z.enum(['armed', 'fired', 'met', 'withdrawn', 'superseded']);
export type DeadlineStatus = z.output<typeof DeadlineStatus>;

/** The time limit of the authority's policy that a deadline comes of, as it stood when it was reckoned. */
export const DeadlineLimit = z.object({
  name: z.string().max(100),
  number: z.number(),
  unit: Code,
  start: z.string().max(200).describe('the event it is reckoned from'),
  source: z.string().max(500).describe('where it is laid down'),
  policy: z.object({ id: z.string().max(100), version: z.number().int() }),
});

/** The event by which a service says that a deadline of its own was set, set anew, has passed or has ended. */
function deadlineChangedIn(service: Service) {
  const noun = service.replace('-service', '');
  return defineEvent({
    name: `${noun}.deadline-changed`,
    version: 1,
    owner: service,
    listeners: ['notification-service'],
    stream: `${noun}-deadline`,
    keyField: 'deadlineId',
    doc: `A deadline of ${service} was set or set anew (\`armed\`, with the next \`gen\`), has passed (\`fired\`), or has ended.`,
    payload: z.object({
      deadlineId: DeadlineId,
      gen: z.number().int().positive(),
      kind: Code,
      status: DeadlineStatus,
      startedAt: Instant,
      dueAt: Instant,
      limit: DeadlineLimit.optional(),
      rule: z.string().max(20).optional(),
      childId: Id.optional(),
      enquiryId: Id.optional(),
      forWorkerId: Id.optional(),
      forRole: Code.optional(),
    }),
    example: {
      deadlineId: '0a4f2f0e-1c6e-4b7a-9a51-8f5d20c3e702:review',
      gen: 1,
      kind: 'first-review',
      status: 'armed',
      startedAt: '2026-01-12T10:00:00.000Z',
      dueAt: '2026-04-12T22:59:59.999Z',
      limit: { name: 'first-review', number: 3, unit: 'months', start: 'initial conference', source: 'Working Together 2018', policy: { id: '001', version: 1 } },
      rule: 'REC-07',
      childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
      forWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01',
    },
  });
}

/** By service, what it announces of its deadlines. Those of notification-service are its own affair. */
export const deadlineChangedOf = {
  'register-service': deadlineChangedIn('register-service'),
  'enquiry-service': deadlineChangedIn('enquiry-service'),
  'transfer-service': deadlineChangedIn('transfer-service'),
} as const;

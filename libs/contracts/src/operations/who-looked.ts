import { z } from 'zod';
import { Id, Instant, Line } from '../fields';
import { defineQuery } from '../operation';
import type { Service } from '../service';
import { AuditOutcome } from './audit-entries';

/** What one person did about a child or with an enquirer: how often, from when to when, how it ended, for which enquiries. */
const Looker = z.strictObject({
  actorId: Line,
  times: z.number().int().positive(),
  first: Instant,
  last: Instant,
  outcomes: z.array(z.strictObject({ outcome: AuditOutcome, times: z.number().int().positive() })),
  enquiryIds: z.array(Id).describe('the latest first, at most a hundred'),
});

const example: z.input<typeof Looker> = {
  actorId: 'staff:out-of-hours',
  times: 3,
  first: '2026-03-01T03:02:10.000Z',
  last: '2026-03-01T03:04:30.000Z',
  outcomes: [{ outcome: 'done', times: 2 }, { outcome: 'told', times: 1 }],
  enquiryIds: ['c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04'],
};

/** The query on who looked, at one service. */
export function whoLookedOf(service: Service) {
  return defineQuery({
    name: `${service.replace('-service', '')}.who-looked`,
    version: 1,
    owner: service,
    doc: `Who, by the trail of ${service}, looked at a child or dealt with an enquirer: each person once, whoever did last first.`,
    http: { method: 'GET', path: `/who-looked/${service}` },
    input: z
      .strictObject({ childId: Id.optional(), enquirerId: Id.optional(), limit: z.coerce.number().int().min(1).max(500).default(100) })
      .refine(({ childId, enquirerId }) => (childId === undefined) !== (enquirerId === undefined), { error: 'exactly one of childId and enquirerId' }),
    output: z.strictObject({ lookers: z.array(Looker) }),
    example: { input: { childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10' }, output: { lookers: [example] } },
  });
}

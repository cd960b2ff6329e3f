import { z } from 'zod';
import { Instant, Line, Postcode } from '../fields';
import { defineCommand } from '../operation';

const ActorId = z.string().regex(/^staff:[\w.@-]{1,190}$/u, { error: 'staff: and the id of the sign-in service' });

export const recordClerkMarks = defineCommand({
  name: 'enquiry.record-clerk-marks',
  version: 1,
  owner: 'enquiry-service',
  doc: "The surnames, postcodes and turns of duty of somebody who takes enquiries, in place of those before. Kept as keys that cannot be read back, and used for nothing but to see whether they look for themselves. Nobody records their own.",
  http: { method: 'POST', path: '/clerk-marks' },
  input: z.strictObject({
    actorId: ActorId,
    surnames: z.array(Line).max(8).describe('also earlier ones, and those of the people they live with'),
    postcodes: z.array(Postcode).max(8),
    rota: z.array(z.strictObject({ from: Instant, to: Instant })).max(120).default([]).describe('absent: the hours of their desk'),
  }),
  output: z.strictObject({ actorId: ActorId, surnames: z.number().int(), postcodes: z.number().int(), shifts: z.number().int(), recordedAt: Instant }).describe('how many of each'),
  example: {
    input: { actorId: 'staff:duty-clerk', surnames: ['Oakshott'], postcodes: ['ZZ99 4AB'], rota: [{ from: '2026-03-02T09:00:00.000Z', to: '2026-03-02T17:00:00.000Z' }] },
    output: { actorId: 'staff:duty-clerk', surnames: 1, postcodes: 1, shifts: 1, recordedAt: '2026-03-01T10:00:00.000Z' },
  },
  refusals: ['own-marks'],
});

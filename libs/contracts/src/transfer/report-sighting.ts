import { z } from 'zod';
import { Id, Instant, Line, Note, Version } from '../fields';
import { defineCommand } from '../operation';
import { exampleCirculation } from './circulation';

export const reportSighting = defineCommand({
  name: 'transfer.report-sighting',
  version: 1,
  owner: 'transfer-service',
  doc: 'Tells the home authority that somebody here has seen a child missing from there (001 6.4, MOV-83).',
  http: { method: 'POST', path: '/circulations/:circulationId/sightings' },
  input: z.strictObject({ circulationId: Id, seenAt: Instant, account: Note, ring: Line.describe('whom the home authority is to ring here') }),
  output: z.strictObject({ circulationId: Id, sightingId: Id, version: Version }),
  example: {
    input: { circulationId: exampleCirculation.circulationId, seenAt: '2026-03-03T17:00:00.000Z', account: 'In the waiting room of the walk-in centre with a woman', ring: 'Duty desk, 0113 496 0200' },
    output: { circulationId: exampleCirculation.circulationId, sightingId: '7a3c1e90-6f4d-4d82-b5a1-0e9c8d7b6a15', version: 2 },
  },
  refusals: ['circulation-not-found', 'circulation-stood-down', 'date-in-the-future'],
});

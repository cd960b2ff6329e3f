import { z } from 'zod';
import { Id, Instant, Line, Note } from '../fields';
import { defineCommand } from '../operation';
import { exampleMissing, exampleMissingVersion, MissingVersion } from './missing';

export const recordSighting = defineCommand({
  name: 'transfer.record-sighting',
  version: 1,
  owner: 'transfer-service',
  doc: 'Records word of a missing child of ours that came by telephone or in person. The Unit and the lead social worker are told (001 6.4, MOV-83).',
  http: { method: 'POST', path: '/missing-children/:missingId/sightings' },
  input: z.strictObject({ missingId: Id, seenAt: Instant, account: Note, ring: Line.optional().describe('whom to ring about it') }),
  output: MissingVersion,
  example: {
    input: { missingId: exampleMissing.missingId, seenAt: '2026-03-03T17:00:00.000Z', account: 'Seen by a neighbour getting off the 192 bus' },
    output: { ...exampleMissingVersion, status: 'circulated' },
  },
  refusals: ['missing-episode-not-found', 'date-in-the-future'],
});

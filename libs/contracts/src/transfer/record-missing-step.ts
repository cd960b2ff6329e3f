import { z } from 'zod';
import { Id, Instant, Line, Note } from '../fields';
import { defineCommand } from '../operation';
import { exampleMissing, exampleMissingVersion, MissingStepName, MissingVersion } from './missing';

export const recordMissingStep = defineCommand({
  name: 'transfer.record-missing-step',
  version: 1,
  owner: 'transfer-service',
  doc: 'Records a step as taken, with who was told or what was decided, or as not needed, with the reason (001 6.3, 6.4, MOV-81, MOV-82).',
  http: { method: 'POST', path: '/missing-children/:missingId/steps' },
  changes: true,
  input: z.strictObject({
    missingId: Id,
    step: MissingStepName,
    outcome: z.enum(['done', 'not-needed']),
    at: Instant,
    whom: Line.optional().describe('who was told or asked'),
    account: Note.optional().describe('what was decided and why, or why the step is not needed'),
  }),
  output: MissingVersion,
  example: {
    input: { missingId: exampleMissing.missingId, step: 'police-told', outcome: 'done', at: '2026-03-02T10:20:00.000Z', whom: 'PC Wren, log 4471' },
    output: exampleMissingVersion,
  },
  refusals: [
    'missing-episode-not-found', 'missing-has-ended', 'step-taken-already', 'step-is-always-needed', 'not-needed-only-with-a-reason', 'whom-was-told-is-recorded', 'what-was-decided-is-recorded',
    'custodians-told-only-by-circulating', 'date-in-the-future',
  ],
});

import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { exampleMissing, exampleMissingVersion, MissingIndicatorGiven, MissingVersion } from './missing';

export const recordMissingIndicator = defineCommand({
  name: 'transfer.record-missing-indicator',
  version: 1,
  owner: 'transfer-service',
  doc: 'Adds a sign that the child is missing: who saw what, and when (001 6.1, MOV-81).',
  http: { method: 'POST', path: '/missing-children/:missingId/indicators' },
  changes: true,
  input: z.strictObject({ missingId: Id, ...MissingIndicatorGiven.shape }),
  output: MissingVersion,
  example: { input: { missingId: exampleMissing.missingId, ...exampleMissing.indicator }, output: exampleMissingVersion },
  refusals: ['missing-episode-not-found', 'missing-has-ended', 'date-in-the-future'],
});

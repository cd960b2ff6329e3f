import { z } from 'zod';
import { Id, Instant, pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { exampleMissing, MissingStatus } from './missing';

export const listMissingChildren = defineQuery({
  name: 'transfer.list-missing-children',
  version: 1,
  owner: 'transfer-service',
  doc: 'The missing children of this authority by ids, newest first: those still sought, or all; or those of one child.',
  http: { method: 'GET', path: '/missing-children' },
  input: z.strictObject({ running: z.enum(['true', 'false']).optional(), childId: Id.optional(), ...pageRequest }),
  output: z.strictObject({ missing: z.array(z.strictObject({ missingId: Id, childId: Id, status: MissingStatus, since: Instant })), ...pageAnswer }),
  example: { input: { running: 'true' }, output: { missing: [{ missingId: exampleMissing.missingId, childId: exampleMissing.childId, status: 'circulated', since: '2026-03-02T09:10:00.000Z' }] } },
});

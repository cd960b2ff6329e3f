import { z } from 'zod';
import { Id, LocalDate, Note } from '../fields';
import { defineCommand } from '../operation';
import { ChildVersion, exampleVersion } from './child';

export const recordMissing = defineCommand({
  name: 'register.record-missing',
  version: 1,
  owner: 'register-service',
  doc: 'Says that a child has gone missing, or was found, and since when (REC-09). What stood before stays in the history.',
  http: { method: 'PUT', path: '/children/:childId/missing' },
  changes: true,
  input: z.strictObject({ childId: Id, missing: z.boolean(), on: LocalDate, reason: Note }),
  output: ChildVersion,
  example: { input: { childId: exampleVersion.childId, missing: true, on: '2026-03-14', reason: 'Not seen at school or at home since' }, output: exampleVersion },
  refusals: ['nothing-to-change', 'ends-before-it-starts', 'date-in-the-future', 'child-merged'],
});

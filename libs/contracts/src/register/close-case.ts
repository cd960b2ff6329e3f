import { z } from 'zod';
import { Id, LocalDate, Note } from '../fields';
import { defineCommand } from '../operation';
import { ChildVersion, exampleVersion } from './child';

export const closeCase = defineCommand({
  name: 'register.close-case',
  version: 1,
  owner: 'register-service',
  doc: 'Closes the open case. A child with a plan keeps theirs open.',
  http: { method: 'POST', path: '/children/:childId/case-closures' },
  changes: true,
  input: z.strictObject({ childId: Id, closedOn: LocalDate, reason: Note }),
  output: ChildVersion,
  example: { input: { childId: exampleVersion.childId, closedOn: '2026-06-30', reason: 'Needs met' }, output: exampleVersion },
  refusals: ['no-open-case', 'plan-still-current', 'date-in-the-future', 'ends-before-it-starts'],
});

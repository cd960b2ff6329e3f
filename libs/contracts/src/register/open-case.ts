import { z } from 'zod';
import { Id, LocalDate } from '../fields';
import { defineCommand } from '../operation';
import { ChildVersion, exampleVersion } from './child';

export const openCase = defineCommand({
  name: 'register.open-case',
  version: 1,
  owner: 'register-service',
  doc: "Opens the child's case to children's social care under a lead social worker (ENQ-07).",
  http: { method: 'POST', path: '/children/:childId/cases' },
  changes: true,
  input: z.strictObject({ childId: Id, openedOn: LocalDate, leadWorkerId: Id }),
  output: ChildVersion,
  example: {
    input: { childId: exampleVersion.childId, openedOn: '2026-02-03', leadWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01' },
    output: exampleVersion,
  },
  refusals: ['case-already-open', 'worker-not-found', 'date-in-the-future'],
});

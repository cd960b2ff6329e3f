import { z } from 'zod';
import { Id, LocalDate } from '../fields';
import { defineCommand } from '../operation';
import { ChildVersion, exampleVersion } from './child';

export const assignLeadWorker = defineCommand({
  name: 'register.assign-lead-worker',
  version: 1,
  owner: 'register-service',
  doc: "Makes another practitioner lead social worker of the child's open case and current plan, from a date (REC-06, REC-09).",
  http: { method: 'PUT', path: '/children/:childId/lead-worker' },
  changes: true,
  input: z.strictObject({ childId: Id, leadWorkerId: Id, from: LocalDate }),
  output: ChildVersion,
  example: {
    input: { childId: exampleVersion.childId, leadWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', from: '2026-02-16' },
    output: exampleVersion,
  },
  refusals: ['no-open-case', 'worker-not-found', 'date-in-the-future'],
});

import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { Absence } from './record-worker';

export const recordAbsences = defineCommand({
  name: 'register.record-absences',
  version: 1,
  owner: 'register-service',
  doc: 'Replaces the days on which a practitioner is away, past and to come, and who acts for them then. What they are to be told goes to their cover meanwhile, else to their team manager.',
  http: { method: 'PUT', path: '/workers/:workerId/absences' },
  changes: true,
  input: z.strictObject({ workerId: Id, absences: z.array(Absence).max(100) }),
  output: z.strictObject({ workerId: Id, version: z.number().int().positive() }),
  example: {
    input: { workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', absences: [{ from: '2026-08-03', to: '2026-08-14', coverWorkerId: '77a1f6f1-61a0-4c88-a6a5-0c52e6c1ad06' }] },
    output: { workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', version: 2 },
  },
  refusals: ['worker-not-found', 'worker-has-left', 'covers-themselves', 'absences-overlap'],
});

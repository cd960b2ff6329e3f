import { z } from 'zod';
import { Id, LocalDate } from '../fields';
import { defineCommand } from '../operation';

export const recordLeaving = defineCommand({
  name: 'register.record-leaving',
  version: 1,
  owner: 'register-service',
  doc: 'Says from which day a practitioner no longer works here, or with null that they do after all. What names them stays as history; from that day nobody can name them anew, and what they are to be told goes to their team manager.',
  http: { method: 'PUT', path: '/workers/:workerId/leaving' },
  changes: true,
  input: z.strictObject({ workerId: Id, leftOn: LocalDate.nullable() }),
  output: z.strictObject({ workerId: Id, version: z.number().int().positive() }),
  example: {
    input: { workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', leftOn: '2026-09-01' },
    output: { workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', version: 3 },
  },
});

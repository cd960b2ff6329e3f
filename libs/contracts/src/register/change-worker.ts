import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { exampleWorker, workerDetails } from './record-worker';

export const changeWorker = defineCommand({
  name: 'register.change-worker',
  version: 1,
  owner: 'register-service',
  doc: 'Replaces what the directory says of a practitioner, but for their absences and their leaving.',
  http: { method: 'PUT', path: '/workers/:workerId' },
  changes: true,
  input: z.strictObject({ workerId: Id, ...workerDetails }),
  output: z.strictObject({ workerId: Id, version: z.number().int().positive() }),
  example: {
    input: { workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', ...exampleWorker, team: 'Weir team' },
    output: { workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', version: 2 },
  },
  refusals: ['worker-already-recorded', 'worker-not-found', 'manages-themselves'],
});

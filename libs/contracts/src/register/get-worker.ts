import { z } from 'zod';
import { Id } from '../fields';
import { defineQuery } from '../operation';
import { exampleWorker, Worker } from './record-worker';

export const getWorker = defineQuery({
  name: 'register.get-worker',
  version: 1,
  owner: 'register-service',
  doc: 'What the directory says of one practitioner, and how to reach them.',
  http: { method: 'GET', path: '/workers/:workerId' },
  input: z.strictObject({ workerId: Id }),
  output: Worker,
  example: {
    input: { workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01' },
    output: { workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', ...exampleWorker, version: 1 },
  },
});

import { z } from 'zod';
import { ForeignId, pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { exampleWorker, Worker } from './record-worker';

export const listWorkers = defineQuery({
  name: 'register.list-workers',
  version: 1,
  owner: 'register-service',
  doc: 'The directory of practitioners, by name; with `authorityWorkerId` the one who carries that id.',
  http: { method: 'GET', path: '/workers' },
  input: z.strictObject({ authorityWorkerId: ForeignId.optional(), ...pageRequest }),
  output: z.strictObject({ workers: z.array(Worker), ...pageAnswer }),
  example: {
    input: {},
    output: { workers: [{ workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', ...exampleWorker, version: 1 }] },
  },
});

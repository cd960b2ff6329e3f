import { z } from 'zod';
import { Code, pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { Dispatch, exampleDispatch, IncomingStatus, OutgoingStatus } from './dispatch';

export const listDispatches = defineQuery({
  name: 'transfer.list-dispatches',
  version: 1,
  owner: 'transfer-service',
  doc: 'What went to other custodians, or came from them, newest first: ids and states only.',
  http: { method: 'GET', path: '/dispatches' },
  input: z.strictObject({ direction: z.enum(['out', 'in']).default('out'), status: z.union([OutgoingStatus, IncomingStatus]).optional(), custodian: Code.optional(), ...pageRequest }),
  output: z.strictObject({ dispatches: z.array(Dispatch), ...pageAnswer }),
  example: { input: {}, output: { dispatches: [exampleDispatch] } },
});

import { z } from 'zod';
import { pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { Custodian, exampleCustodian } from './custodian';

export const listCustodians = defineQuery({
  name: 'transfer.list-custodians',
  version: 1,
  owner: 'transfer-service',
  doc: 'The directory of custodians, by code.',
  http: { method: 'GET', path: '/custodians' },
  input: z.strictObject(pageRequest),
  output: z.strictObject({ custodians: z.array(Custodian), ...pageAnswer }),
  example: { input: {}, output: { custodians: [exampleCustodian] } },
});

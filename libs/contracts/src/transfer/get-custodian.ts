import { z } from 'zod';
import { Code } from '../fields';
import { defineQuery } from '../operation';
import { Custodian, exampleCustodian } from './custodian';

export const getCustodian = defineQuery({
  name: 'transfer.get-custodian',
  version: 1,
  owner: 'transfer-service',
  doc: 'One entry of the directory of custodians, with every key that was ever pinned.',
  http: { method: 'GET', path: '/custodians/:code' },
  input: z.strictObject({ code: Code }),
  output: Custodian,
  example: { input: { code: 'eastvale' }, output: exampleCustodian },
});

import { z } from 'zod';
import { Code } from '../fields';
import { defineCommand } from '../operation';
import { Custodian, custodianDetails, exampleCustodian, exampleCustodianDetails } from './custodian';

export const changeCustodian = defineCommand({
  name: 'transfer.change-custodian',
  version: 1,
  owner: 'transfer-service',
  doc: 'Replaces what the directory says of a custodian. The keys stay as they are.',
  http: { method: 'PUT', path: '/custodians/:code' },
  changes: true,
  input: z.strictObject({ code: Code, ...custodianDetails }),
  output: Custodian,
  example: { input: { code: 'eastvale', ...exampleCustodianDetails }, output: { ...exampleCustodian, version: 3 } },
  refusals: ['channel-without-address'],
});

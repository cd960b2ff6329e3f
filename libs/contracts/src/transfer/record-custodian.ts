import { z } from 'zod';
import { Code } from '../fields';
import { defineCommand } from '../operation';
import { Custodian, custodianDetails, exampleCustodian, exampleCustodianDetails } from './custodian';

export const recordCustodian = defineCommand({
  name: 'transfer.record-custodian',
  version: 1,
  owner: 'transfer-service',
  doc: 'Enters another authority and its custodian in the directory (REC-13). Its keys are pinned apart from it.',
  http: { method: 'POST', path: '/custodians' },
  input: z.strictObject({ code: Code, ...custodianDetails }),
  output: Custodian,
  example: { input: { code: 'eastvale', ...exampleCustodianDetails }, output: { ...exampleCustodian, keys: [], version: 1 } },
  refusals: ['custodian-already-recorded', 'code-not-another-authority', 'channel-without-address'],
});

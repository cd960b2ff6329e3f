import { z } from 'zod';
import { examplePublicKey, PublicKey } from '../between';
import { Code } from '../fields';
import { defineCommand } from '../operation';
import { Custodian, exampleCustodian } from './custodian';

export const pinKey = defineCommand({
  name: 'transfer.pin-key',
  version: 1,
  owner: 'transfer-service',
  doc: 'Pins a public key of another authority, whose thumbprint was read to us on a number of the directory. Keys announced later under one that is pinned need nobody.',
  http: { method: 'POST', path: '/custodians/:code/keys' },
  changes: true,
  input: z.strictObject({ code: Code, key: PublicKey }),
  output: Custodian,
  example: { input: { code: 'eastvale', key: examplePublicKey }, output: exampleCustodian },
  refusals: ['key-already-pinned', 'key-not-its-thumbprint', 'too-many-keys'],
});

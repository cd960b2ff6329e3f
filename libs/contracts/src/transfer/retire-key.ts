import { z } from 'zod';
import { examplePublicKey } from '../between';
import { Code, Instant } from '../fields';
import { defineCommand } from '../operation';
import { Custodian, exampleCustodian } from './custodian';

export const retireKey = defineCommand({
  name: 'transfer.retire-key',
  version: 1,
  owner: 'transfer-service',
  doc: 'Says until when a pinned key is good. It never makes one good for longer.',
  http: { method: 'POST', path: '/custodians/:code/keys/:kid/retirement' },
  changes: true,
  input: z.strictObject({ code: Code, kid: z.string().max(60), until: Instant }),
  output: Custodian,
  example: {
    input: { code: 'eastvale', kid: examplePublicKey.kid, until: '2026-07-01T00:00:00.000Z' },
    output: { ...exampleCustodian, keys: [{ ...examplePublicKey, pinnedAt: '2026-01-05T10:00:00.000Z', until: '2026-07-01T00:00:00.000Z' }], version: 3 },
  },
  refusals: ['key-ends-sooner'],
});

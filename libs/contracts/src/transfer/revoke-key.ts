import { z } from 'zod';
import { examplePublicKey } from '../between';
import { Code, Note } from '../fields';
import { defineCommand } from '../operation';
import { Custodian, exampleCustodian } from './custodian';

export const revokeKey = defineCommand({
  name: 'transfer.revoke-key',
  version: 1,
  owner: 'transfer-service',
  doc: 'From now on nothing signed with this key is believed, nor with any key that was announced under it. It needs no version: whoever has reason to doubt a key does not wait for another.',
  http: { method: 'POST', path: '/custodians/:code/keys/:kid/revocation' },
  input: z.strictObject({ code: Code, kid: z.string().max(60), reason: Note }),
  output: Custodian,
  example: {
    input: { code: 'eastvale', kid: examplePublicKey.kid, reason: 'Their custodian says that the file was copied' },
    output: { ...exampleCustodian, keys: [{ ...examplePublicKey, pinnedAt: '2026-01-05T10:00:00.000Z', revokedAt: '2026-03-01T09:00:00.000Z' }], version: 3 },
  },
});

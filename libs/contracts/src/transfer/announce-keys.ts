import { z } from 'zod';
import { examplePublicKey, PublicKey } from '../between';
import { defineCommand } from '../operation';

export const announceKeys = defineCommand({
  name: 'transfer.announce-keys',
  version: 1,
  owner: 'transfer-service',
  doc: 'Tells every custodian on the interchange our new public keys, signed with the one that is good now. A key they have already can be given an end.',
  http: { method: 'POST', path: '/own-keys/announcements' },
  input: z.strictObject({ keys: z.array(PublicKey).min(1).max(8) }),
  output: z.strictObject({ dispatchIds: z.array(z.uuid()) }),
  example: { input: { keys: [examplePublicKey] }, output: { dispatchIds: ['b1f7c3de-2f0a-4f5e-9c84-3f9d8e1b6a20'] } },
  refusals: ['key-not-its-thumbprint'],
});

import { z } from 'zod';
import { Id, Note } from '../fields';
import { defineCommand } from '../operation';
import { exampleMissing, MissingVersion } from './missing';

export const circulateMissingChild = defineCommand({
  name: 'transfer.circulate-missing-child',
  version: 1,
  owner: 'transfer-service',
  doc: 'Tells every custodian of the directory that the child is missing: who they are, with their family, from the Record as it is now, and what is said here. Again, it takes the place of what was told before. An address that is sealed is not told (001 6.4, MOV-82).',
  http: { method: 'POST', path: '/missing-children/:missingId/circulations' },
  changes: true,
  input: z.strictObject({ missingId: Id, account: Note }),
  output: MissingVersion,
  example: {
    input: { missingId: exampleMissing.missingId, account: 'Thought to be travelling with her mother in a grey car. Keep her in sight and ring at once.' },
    output: { missingId: exampleMissing.missingId, status: 'circulated', version: 3 },
  },
  refusals: ['missing-episode-not-found', 'missing-has-ended', 'nobody-to-circulate-to', 'child-not-found', 'service-unavailable'],
});

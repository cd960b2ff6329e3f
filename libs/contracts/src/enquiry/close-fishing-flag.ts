import { z } from 'zod';
import { Id, Note } from '../fields';
import { defineCommand } from '../operation';
import { exampleFishingFlag, FishingFinding, FishingFlag } from './fishing-flag';

const closing = { finding: 'legitimate' as const, note: 'The hospital confirms both calls' };

export const closeFishingFlag = defineCommand({
  name: 'enquiry.close-fishing-flag',
  version: 1,
  owner: 'enquiry-service',
  doc: 'Says what was found about a sign of fishing. Nobody closes a flag about themselves.',
  http: { method: 'POST', path: '/fishing-flags/:flagId/finding' },
  changes: true,
  input: z.strictObject({ flagId: Id, finding: FishingFinding, note: Note }),
  output: FishingFlag,
  example: {
    input: { flagId: exampleFishingFlag.flagId, ...closing },
    output: { ...exampleFishingFlag, status: 'closed', ...closing, closedAt: '2026-03-02T10:00:00.000Z', closedBy: 'staff:auditor', version: 2 },
  },
  refusals: ['fishing-flag-closed'],
});

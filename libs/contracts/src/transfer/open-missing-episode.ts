import { z } from 'zod';
import { Id, Instant } from '../fields';
import { defineCommand } from '../operation';
import { exampleMissing, MissingIndicatorGiven, MissingVersion } from './missing';

export const openMissingEpisode = defineCommand({
  name: 'transfer.open-missing-episode',
  version: 1,
  owner: 'transfer-service',
  doc: 'Says that a child with a plan is thought to be missing, since when and by what signs. From then on every step of the key worker and the Unit is due (001 6.1 to 6.4, MOV-81). The entry on the Record shows the child as missing.',
  http: { method: 'POST', path: '/missing-children' },
  input: z.strictObject({ childId: Id, since: Instant, indicators: z.array(MissingIndicatorGiven).min(1).max(20) }),
  output: MissingVersion,
  example: {
    input: { childId: exampleMissing.childId, since: '2026-03-02T09:10:00.000Z', indicators: [exampleMissing.indicator] },
    output: { missingId: exampleMissing.missingId, status: 'thought-missing', version: 1 },
  },
  refusals: ['child-not-found', 'only-a-child-with-a-plan-goes-missing', 'already-missing', 'date-in-the-future', 'service-unavailable'],
});

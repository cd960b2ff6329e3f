import { z } from 'zod';
import { defineEvent } from '../event';
import { Id, Instant } from '../fields';
import { exampleFishingFlag, FishingReason } from './fishing-flag';

export const fishingFlagged = defineEvent({
  name: 'enquiry.fishing-flagged',
  version: 1,
  owner: 'enquiry-service',
  listeners: ['notification-service'],
  stream: 'fishing',
  keyField: 'flagId',
  doc: 'What somebody looked at has a sign of fishing: the auditor is to know. It says neither who nor which enquiry.',
  payload: z.object({ flagId: Id, reason: FishingReason, raisedAt: Instant }),
  example: { flagId: exampleFishingFlag.flagId, reason: exampleFishingFlag.reason, raisedAt: exampleFishingFlag.raisedAt },
});

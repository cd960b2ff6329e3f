import { z } from 'zod';
import { Id, Instant, Line, Note } from '../fields';
import { exampleIds } from './subject';

/** Why the auditor is asked to look at what somebody looked at. */
export const FishingReason = z.enum([
  'shared-surname', 'shared-postcode', 'children-not-known', 'broad-searches', 'abandoned', 'same-child-again', 'many-enquirers', 'off-shift', 'enquirer-too-often', 'calls-too-often',
]);

/** What the auditor found. */
export const FishingFinding = z.enum(['legitimate', 'cannot-be-said', 'misuse']);

/** A sign that somebody looked for themselves, or asks too often: who, at which enquiries, and what was found. No child, no name. */
export const FishingFlag = z.strictObject({
  flagId: Id,
  enquiryId: Id.describe('the enquiry that raised it'),
  enquiryIds: z.array(Id).max(500).describe('every enquiry it rests on'),
  by: Line.describe('whose looks they are; of an enquirer from outside `enquirer:` and the id the trail knows them by'),
  reason: FishingReason,
  score: z.number().min(0).describe('how strong: noughts of the chance that it is nothing, or how many looks or enquiries'),
  raisedAt: Instant,
  status: z.enum(['open', 'closed']),
  finding: FishingFinding.optional(),
  note: Note.optional(),
  closedAt: Instant.optional(),
  closedBy: Line.optional(),
  version: z.number().int().positive(),
});

export const exampleFishingFlag: z.input<typeof FishingFlag> = {
  flagId: '6d2f1c7b-93a4-4e8d-8b1f-0a5c7e9d3b12',
  enquiryId: exampleIds.enquiryId,
  enquiryIds: [exampleIds.enquiryId],
  by: 'staff:duty-clerk',
  reason: 'shared-postcode',
  score: 3.1,
  raisedAt: '2026-03-01T03:04:40.000Z',
  status: 'open',
  version: 1,
};

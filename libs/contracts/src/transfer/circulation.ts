import { z } from 'zod';
import { missingCirculated } from '../between/missing/missing-circulated';
import { Code, Id, Instant, Version } from '../fields';
import { SightingKind } from './missing';

/** How sure it is that somebody is the missing child. */
export const Likeness = z.enum(['certain', 'probable', 'possible']);

/** Somebody here who may be the child: in which enquiry, under which entry, or by whose word. */
export const Recognised = z.strictObject({
  sightingId: Id,
  kind: SightingKind,
  enquiryId: Id.optional(),
  childId: Id.optional().describe('the entry of our own Record'),
  band: Likeness.optional(),
  at: Instant,
  reported: z.boolean().describe('whether the home authority was told'),
});

/** A child missing from elsewhere, as it was circulated to us. Once it is stood down and erased, only the fact of it. */
export const Circulation = z.strictObject({
  circulationId: Id,
  from: Code,
  missingId: Id.describe('at home'),
  revision: z.number().int().min(0).describe('0: stood down before it came'),
  receivedAt: Instant,
  details: missingCirculated.payload.omit({ missingId: true, revision: true }).optional().describe('absent once erased'),
  stoodDownAt: Instant.optional(),
  erasedAt: Instant.optional(),
  recognised: z.array(Recognised),
  version: Version,
});

const { missingId, revision, ...details } = missingCirculated.example;

export const exampleCirculation = {
  circulationId: 'b4e8d2f6-1a3c-4e57-9b08-6d5c4a3f2e16',
  from: 'eastvale',
  missingId,
  revision,
  receivedAt: '2026-03-02T11:41:00.000Z',
  details,
  recognised: [],
  version: 1,
} satisfies z.input<typeof Circulation>;

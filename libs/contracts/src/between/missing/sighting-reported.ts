import { z } from 'zod';
import { Id, Instant, Line, Note } from '../../fields';
import { SightingKind } from '../../transfer/missing';
import { defineBetween } from '../define-between';

export const sightingReported = defineBetween({
  name: 'sighting-reported',
  version: 1,
  doc: 'Somebody in another area may be the missing child: asked about there, on the Record there, or seen by a person (001 6.4, MOV-83, MOV-84). Says whom to ring there, not what the Record there holds.',
  title: 'Somebody here may be the missing child whom you look for',
  asks: 'Ring the number below at once.',
  urgent: true,
  payload: z.strictObject({
    sightingId: Id,
    missingId: Id,
    kind: SightingKind,
    likeness: z.enum(['certain', 'probable']).optional().describe('absent where a person says so'),
    seenAt: Instant,
    account: Note.optional(),
    ring: Line,
  }),
  example: {
    sightingId: '7a3c1e90-6f4d-4d82-b5a1-0e9c8d7b6a15',
    missingId: '9c0f4a1e-5d27-4b3a-8c61-2e7b9d4f0a13',
    kind: 'enquiry',
    likeness: 'certain',
    seenAt: '2026-03-03T22:05:00.000Z',
    ring: 'Out of Hours Team, 0113 496 0299',
  },
});

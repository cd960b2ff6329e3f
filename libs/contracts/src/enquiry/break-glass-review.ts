import { z } from 'zod';
import { Id, Instant, Line, Note } from '../fields';
import { exampleIds } from './subject';

/** Whether it was right to go on without a call back. */
export const BreakGlassFinding = z.enum(['justified', 'not-justified']);

/** One breaking of the glass, with the reason that was typed, and what came of its review. */
export const BreakGlassReview = z.strictObject({
  reviewId: Id,
  enquiryId: Id,
  reference: Line,
  brokenAt: Instant,
  brokenBy: Line,
  until: Instant,
  reason: Note,
  tried: Note,
  dueAt: Instant.describe('the end of the next working day'),
  overdue: z.boolean().describe('not reviewed, and past its time'),
  reviewed: z.strictObject({ at: Instant, by: Line, finding: BreakGlassFinding, note: Note }).optional(),
  version: z.number().int().positive(),
});

export const exampleReview: z.input<typeof BreakGlassReview> = {
  reviewId: exampleIds.reviewId,
  enquiryId: exampleIds.enquiryId,
  reference: 'E-7K3M-9QXP',
  brokenAt: '2026-03-01T03:03:20.000Z',
  brokenBy: 'staff:out-of-hours',
  until: '2026-03-01T03:18:20.000Z',
  reason: 'The child is in theatre and the ward must know tonight whom to ring',
  tried: 'Rang the switchboard four times and the ward’s direct line twice: dead',
  dueAt: '2026-03-02T17:00:00.000Z',
  overdue: false,
  version: 1,
};

import { z } from 'zod';
import { Id, Instant, Line, Note, Version } from '../fields';
import { defineCommand } from '../operation';
import { BreakGlassFinding, exampleReview } from './break-glass-review';

export const reviewBreakGlass = defineCommand({
  name: 'enquiry.review-break-glass',
  version: 1,
  owner: 'enquiry-service',
  doc: 'Says whether it was right to break the glass. Somebody else than who did it, in whatever role they come.',
  http: { method: 'POST', path: '/break-glass-reviews/:reviewId/finding' },
  changes: true,
  input: z.strictObject({ reviewId: Id, finding: BreakGlassFinding, note: Note }),
  output: z.strictObject({ reviewId: Id, finding: BreakGlassFinding, at: Instant, by: Line, version: Version }),
  example: {
    input: { reviewId: exampleReview.reviewId, finding: 'justified', note: 'The hospital confirms that its switchboard was down until 05:40' },
    output: { reviewId: exampleReview.reviewId, finding: 'justified', at: '2026-03-02T09:12:00.000Z', by: 'staff:custodian', version: 2 },
  },
  refusals: ['break-glass-review-not-found', 'already-reviewed'],
});

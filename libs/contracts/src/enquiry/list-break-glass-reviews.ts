import { z } from 'zod';
import { pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { BreakGlassReview, exampleReview } from './break-glass-review';

export const listBreakGlassReviews = defineQuery({
  name: 'enquiry.list-break-glass-reviews',
  version: 1,
  owner: 'enquiry-service',
  doc: 'When the glass was broken, why, and whether that was found justified, newest first: all, those still open, those overdue, or those reviewed.',
  http: { method: 'GET', path: '/break-glass-reviews' },
  input: z.strictObject({ status: z.enum(['open', 'overdue', 'reviewed']).optional(), ...pageRequest }),
  output: z.strictObject({ reviews: z.array(BreakGlassReview), ...pageAnswer }),
  example: { input: { status: 'open' }, output: { reviews: [exampleReview] } },
});

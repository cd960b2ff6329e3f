import { z } from 'zod';
import { Words } from './text';

/** The enquiry that fires the rule (2 = the second), or null where the authority's procedures have no such rule. */
const Threshold = z.strictObject({ enquiries: z.int().min(1).max(20), source: Words }).nullable();

/** When repeat enquiries about one child ask a person to look (ENQ-11). */
export const RepeatEnquiries = z.strictObject({
  unknownChild: Threshold,
  childWithoutPlan: Threshold,
  anyChild: Threshold,
  /** How far back enquiries count; null: for ever. */
  windowMonths: z.int().min(1).max(1200).nullable(),
});
export type RepeatEnquiries = z.infer<typeof RepeatEnquiries>;

import { z } from 'zod';

/** How a list is asked for: at most `limit` rows after the `after` of the page before. */
export const pageRequest = {
  limit: z.coerce.number().int().min(1).max(500).default(50),
  after: z.string().max(200).optional(),
};

/** The cursor of the next page; absent on the last one. */
export const pageAnswer = { next: z.string().optional() };

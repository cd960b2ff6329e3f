import { z } from 'zod';
import { Choice, idsDiffer } from './text';

/** The circumstances behind a check (ENQ-13): a list, free text, or both. */
export const Circumstances = z
  .strictObject({
    list: z.array(Choice).refine(idsDiffer, 'has an id twice'),
    freeTextAllowed: z.boolean(),
  })
  .refine(({ list, freeTextAllowed }) => freeTextAllowed || list.length > 0, {
    error: 'must be a list when free text is not allowed',
    path: ['list'],
  });
export type Circumstances = z.infer<typeof Circumstances>;

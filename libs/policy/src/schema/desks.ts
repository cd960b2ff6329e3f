import { z } from 'zod';
import { Words } from './text';

const DeskDetails = z.strictObject({
  name: Words,
  phone: z.string().regex(/^\+?\d[\d ]{8,16}\d$/, 'must be a telephone number'),
});

/** Who answers in and out of office hours (ENQ-05). */
export const Desks = z.strictObject({ duty: DeskDetails, outOfHours: DeskDetails });
export type Desks = z.infer<typeof Desks>;

/** Which of the two desks an enquiry belongs to. */
export type Desk = 'duty' | 'out-of-hours';

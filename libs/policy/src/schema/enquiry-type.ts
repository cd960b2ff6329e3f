import { z } from 'zod';
import { Choice } from './text';

/**
 * Details an authority may demand on top of those every enquiry has (ENQ-01): a circumstance (listed, or in words where
 * free text is allowed); a date of birth, an expected date or an age; an address line or a postcode.
 */
export const ExtraField = z.enum(['circumstances', 'childAge', 'childAddress']);
export type ExtraField = z.infer<typeof ExtraField>;

/** A type of enquiry, with the details it cannot be recorded without. */
export const EnquiryType = Choice.extend({ required: z.array(ExtraField) });
export type EnquiryType = z.infer<typeof EnquiryType>;

/** Whether a type of enquiry is one under section 47, which always has its check (ENQ-12): the id is the same for every authority. */
export function isSection47(typeId: string): boolean {
  return typeId === 'section-47';
}

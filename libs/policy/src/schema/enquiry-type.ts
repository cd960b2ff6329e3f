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

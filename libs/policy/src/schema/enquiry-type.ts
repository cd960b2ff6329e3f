import { z } from 'zod';
import { Choice } from './text';

/** Details an authority may demand on top of those every enquiry has (ENQ-01). */
export const ExtraField = z.enum(['circumstance', 'childDateOfBirth', 'childAddress', 'reference']);
export type ExtraField = z.infer<typeof ExtraField>;

/** A type of enquiry, with the details it cannot be recorded without. */
export const EnquiryType = Choice.extend({ required: z.array(ExtraField) });
export type EnquiryType = z.infer<typeof EnquiryType>;

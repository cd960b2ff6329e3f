import { z } from 'zod';
import { ExtraField } from './enquiry-type';
import { Fishing } from './fishing';
import { RepeatEnquiries } from './repeat-enquiries';
import { Words } from './text';

/** How the authority takes and answers an enquiry. */
export const EnquiryRules = z.strictObject({
  /** Demanded of every enquiry, whatever its type (ENQ-01). */
  requiredFields: z.array(ExtraField),
  callBack: z.strictObject({
    /** ENQ-03: minutes from taking the call to the call back. */
    answerWithinMinutes: z.int().min(1).max(1440),
    /** How long a new number of an agency waits, once a second person approved it, before anybody is rung back on it. */
    newNumberWaits: z.strictObject({ hours: z.int().min(1).max(336), source: Words }),
  }),
  /** Where no call back is possible: minutes in which the least may be told without one. */
  breakGlass: z.strictObject({ minutes: z.int().min(1).max(60), source: Words }),
  /** Minutes in which a confirmed enquiry lets the desk read the entries of the children it is about (REC-14). */
  openedMinutes: z.int().min(1).max(480),
  /** ENQ-14: said with every negative answer. */
  negativeStatement: z.strictObject({ text: Words }),
  /** ENQ-15: said with every positive answer when on. */
  enquirerMustInformCoordinator: z.strictObject({ on: z.boolean(), text: Words }),
  /** Whether the caller hears that another child at the address has a plan; its lead social worker always does (ENQ-08). */
  sayWhenAnotherChildAtAddressHasPlan: z.boolean(),
  /** ENQ-11. */
  repeat: RepeatEnquiries,
  /** ENQ-17: how long the names of children asked about are kept. */
  keepNames: z.strictObject({ months: z.int().min(1).max(1200), source: Words }),
  fishing: Fishing,
});
export type EnquiryRules = z.infer<typeof EnquiryRules>;

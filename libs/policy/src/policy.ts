import { z } from 'zod';
import { chosenReminders } from './presets/parts/clock-limits';
import { chosenLadders, chosenNotices } from './presets/parts/ladders';
import { chosenMissing } from './presets/parts/missing';
import { Circumstances } from './schema/circumstances';
import { Desks } from './schema/desks';
import { EnquiryRules } from './schema/enquiry-rules';
import { EnquiryType } from './schema/enquiry-type';
import { Ladders, NoticeRules } from './schema/ladders';
import { MissingRules } from './schema/missing';
import { Nation } from './schema/nation';
import { OfficeHours } from './schema/office-hours';
import { Reminders } from './schema/reminders';
import { Choice, Id, idsDiffer, Words } from './schema/text';
import { NeighbourTimeLimits, TimeLimits } from './schema/time-limits';
import { Terms } from './schema/words';

/** Everything in which one authority may differ from another, as data. */
export const Policy = z.strictObject({
  id: Id,
  /** Raised with every change: each decision records the version it was made under. */
  version: z.int().min(1),
  /** The document the values come from. */
  source: Words,
  nation: Nation,
  officeHours: OfficeHours,
  desks: Desks,
  words: Terms,
  /** Kinds of agency on the safeguarding board: the only legitimate enquirers (ENQ-04). */
  agencies: z.array(Choice).min(1).refine(idsDiffer, 'has an id twice'),
  enquiryTypes: z.array(EnquiryType).min(1).refine(idsDiffer, 'has an id twice'),
  circumstances: Circumstances,
  enquiry: EnquiryRules,
  timeLimits: TimeLimits,
  neighbours: z.partialRecord(Nation, NeighbourTimeLimits),
  missing: MissingRules.default(chosenMissing),
  reminders: Reminders.default(chosenReminders),
  ladders: Ladders.default(chosenLadders),
  notices: NoticeRules.default(chosenNotices),
}).superRefine(({ ladders, notices }, context) => {
  for (const [kind, { ladder }] of Object.entries(notices)) {
    if (!Object.hasOwn(ladders, ladder)) context.addIssue({ code: 'custom', path: ['notices', kind, 'ladder'], message: 'must be one of the ladders' });
  }
});
export type Policy = z.infer<typeof Policy>;

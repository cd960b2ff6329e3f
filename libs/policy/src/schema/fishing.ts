import { z } from 'zod';
import { Words } from './text';

/** So many times in a row or nearly, and so unlikely by what is usual: `surprise` is how many noughts the chance of it has (3: one in a thousand). */
const Run = z.strictObject({ atLeast: z.int().min(2).max(100), surprise: z.number().min(0.5).max(20) });

/** When what somebody looked at is shown to the auditor (REC-14). It alerts; nothing is ever refused or held up by it. */
export const Fishing = z.strictObject({
  source: Words,
  /** How many days back a person's looks are compared with each other and with their colleagues'. */
  windowDays: z.int().min(1).max(366),
  /** A surname shared with the person who looks: only one so rare among the colleagues' looks is a sign (2: fewer than one in a hundred). */
  sharedSurname: z.strictObject({ rarity: z.number().min(0).max(6) }),
  /** Children who were not known, within so many hours. */
  notKnown: Run.extend({ withinHours: z.int().min(1).max(72) }),
  /** Enquiries checked and left without an answer or a refusal for so many hours. */
  abandoned: Run.extend({ afterHours: z.int().min(1).max(720) }),
  /** Searches so wide that the Record had more children than it could offer. */
  broad: Run,
  /** The same child looked at by the same person: so many times, or for so many different enquirers. */
  sameChild: z.strictObject({ looks: z.int().min(2).max(50), enquirers: z.int().min(2).max(50) }),
  /** Looks earlier or later than this beyond the desk's hours, or the person's own rota where there is one. */
  offShift: z.strictObject({ graceMinutes: z.int().min(0).max(720) }),
  /** One enquirer's enquiries in an hour; what is beyond is taken all the same. */
  enquirer: z.strictObject({ perHour: z.int().min(1).max(1000) }),
});
export type Fishing = z.infer<typeof Fishing>;

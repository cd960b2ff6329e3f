import type { FishingReason } from '@custodian/contracts';
import type { z } from 'zod';
import type { Look } from './look';

/** Why the auditor is asked to look at what somebody looked at. */
export type Reason = z.output<typeof FishingReason>;

/** A sign of fishing: how strong (noughts of the chance that it is nothing), and the enquiries it rests on, the one that raised it last. */
export interface Flag {
  readonly reason: Reason;
  readonly score: number;
  readonly enquiryIds: readonly string[];
}

/** A flag raised before about the same person. An enquiry counts towards one flag of a reason. */
export interface Earlier extends Flag {
  readonly at: Date;
}

/** The looks that no flag of this reason rests on yet, this one the last of them; none where a flag rests on this one. */
export function uncounted(look: Look, own: readonly Look[], reason: Reason, earlier: readonly Earlier[]): Look[] {
  const counted = new Set(earlier.filter((flag) => flag.reason === reason).flatMap(({ enquiryIds }) => enquiryIds));
  return counted.has(look.enquiryId) ? [] : own.filter(({ enquiryId }) => !counted.has(enquiryId));
}

import { deskAt, type Policy } from '@custodian/policy';
import type { Earlier, Flag } from './flag';
import type { Look, Shift } from './look';

const minute = 60_000;
const aDay = 24 * 60 * minute;
/** Looks so near to one that was flagged are of the same evening. */
const sameOccasionMs = 12 * 60 * minute;

/** A look outside the person's own turns of duty, or, where no rota covers it, outside the hours of their desk; once an occasion. */
export function offShift(look: Look, rota: readonly Shift[], earlier: readonly Earlier[], policy: Policy): Flag[] {
  const flaggedThen = earlier.some(({ reason, at }) => reason === 'off-shift' && Math.abs(look.at.getTime() - at.getTime()) < sameOccasionMs);
  if (flaggedThen || onDuty(look, rota, policy)) return [];
  return [{ reason: 'off-shift', score: 2, enquiryIds: [look.enquiryId] }];
}

function onDuty({ at, desk }: Look, rota: readonly Shift[], policy: Policy): boolean {
  const grace = policy.enquiry.fishing.offShift.graceMinutes * minute;
  const within = (more: number) => rota.some(({ from, to }) => at.getTime() >= from.getTime() - more && at.getTime() <= to.getTime() + more);
  const covered = rota.some(({ from }) => from <= at) && rota.some(({ to }) => to >= at);
  if (covered || within(aDay)) return within(grace);
  return desk === undefined || [-grace, 0, grace].some((off) => deskAt(policy, new Date(at.getTime() + off)) === desk);
}

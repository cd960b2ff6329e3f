import { Problem } from '@custodian/platform';
import { confirmationOf, type Enquiry, offersOf, withoutRingBack } from './enquiry';
import type { Choice } from './step';

/**
 * Whose entries a choice opens to the desk (REC-14): the children chosen, and those with a plan behind the same door as one of them.
 * "None of these" opens nobody, whoever lives at the address the caller gave; nor does a choice made by break-glass.
 */
export function openedBy(enquiry: Enquiry, choices: readonly Choice[]): string[] {
  if (withoutRingBack(enquiry)) return [];
  return [...new Set(choices.flatMap(({ childId }) => (childId === null ? [] : [childId, ...householdOf(enquiry, childId)])))];
}

/** Throws 403 `not-opened` unless the enquiry's latest choice opens this child's entry and is at most so many minutes old; the same for a child there is not. */
export function mustBeOpened(enquiry: Enquiry | undefined, childId: string, { now, minutes }: { readonly now: Date; readonly minutes: number }): void {
  const choice = enquiry && confirmationOf(enquiry);
  if (!choice?.opens?.includes(childId) || now.getTime() - choice.at.getTime() > minutes * 60_000) throw notOpened();
}

function notOpened(): Problem {
  return new Problem(403, 'not-opened', 'No enquiry of yours opens that entry, or no longer. A further question is a new enquiry.');
}

function householdOf(enquiry: Enquiry, childId: string): string[] {
  return offersOf(enquiry).flatMap(({ households }) => households?.find((household) => household.childId === childId)?.withChildIds ?? []);
}

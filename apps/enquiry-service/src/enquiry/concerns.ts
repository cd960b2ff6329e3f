import type { Concerns } from '@custodian/audit';
import { checkOf, concernedIn, confirmationOf, type Enquiry, recordedStep, withoutRingBack } from './enquiry';

/** What the trail is to know of an enquiry: its id, who asked, the type as the purpose and whether it goes on by break-glass, and every child of the Record it shows or concerns. */
export function concernsOf(enquiry: Enquiry): Concerns {
  const offered = checkOf(enquiry)?.subjects.flatMap(({ candidates }) => candidates) ?? [];
  const chosen = confirmationOf(enquiry)?.choices.flatMap(({ childId }) => childId ?? []) ?? [];
  const childIds = [...new Set([...offered.map(({ childId }) => childId), ...chosen, ...(confirmationOf(enquiry)?.opens ?? []), ...concernedIn(enquiry).map(({ childId }) => childId)])];
  const { type, enquirerId } = recordedStep(enquiry);
  return { enquiryId: enquiry.enquiryId, ...(enquirerId !== undefined && { enquirerId }), purpose: withoutRingBack(enquiry) ? `${type}, by break-glass` : type, childIds };
}

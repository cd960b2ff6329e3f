import type { Concerns } from '@custodian/audit';
import { checkOf, concernedIn, confirmationOf, type Enquiry, recordedStep } from './enquiry';

/** What the trail is to know of an enquiry: its id, the type as the purpose, and every child of the Record it shows or concerns. */
export function concernsOf(enquiry: Enquiry): Concerns {
  const offered = checkOf(enquiry)?.subjects.flatMap(({ candidates }) => candidates) ?? [];
  const chosen = confirmationOf(enquiry)?.choices.flatMap(({ childId }) => childId ?? []) ?? [];
  const childIds = [...new Set([...offered.map(({ childId }) => childId), ...chosen, ...concernedIn(enquiry).map(({ childId }) => childId)])];
  return { enquiryId: enquiry.enquiryId, purpose: recordedStep(enquiry).type, childIds };
}

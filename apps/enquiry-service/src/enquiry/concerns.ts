import type { Concerns } from '@custodian/audit';
import { concernedIn, confirmationOf, type Enquiry, offersOf, recordedStep, withoutRingBack } from './enquiry';

/** What the trail is to know of an enquiry: its id, who asked, the type as the purpose and whether it goes on by break-glass, and every child of the Record it shows or concerns. */
export function concernsOf(enquiry: Enquiry): Concerns {
  const shown = [...offersOf(enquiry).flatMap(({ candidates }) => candidates), ...concernedIn(enquiry)].map(({ childId }) => childId);
  const childIds = [...new Set([...shown, ...(confirmationOf(enquiry)?.opens ?? [])])];
  const { type, enquirerId } = recordedStep(enquiry);
  return { enquiryId: enquiry.enquiryId, enquirerId, purpose: withoutRingBack(enquiry) ? `${type}, by break-glass` : type, childIds };
}

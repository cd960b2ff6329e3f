import type { Standing } from '@custodian/contracts';
import { unacceptable } from '@custodian/platform';
import { cannotBeConfirmed } from './check';
import { type Announcement, type Enquiry, offersOf, recordedStep, type Stepped, withStep } from './enquiry';
import { announcementsOf, newlyConcerned } from './concerned';
import { openedBy } from './opened';
import { mustBeConfirmable } from './order-of-steps';
import type { CheckedSubject, Choice } from './step';

interface Confirming {
  readonly standings: readonly Standing[];
  readonly now: Date;
  readonly by: string;
}

/** The clerk's choice for every child asked about, with what the Record says of them; who is concerned is announced (ENQ-06, ENQ-07, ENQ-08). Throws as `mustChooseRightly`, and 503 `cannot-be-confirmed` where the Record says nothing of a child chosen. */
export function confirm(enquiry: Enquiry, choices: readonly Choice[], { standings, now: at, by }: Confirming): Stepped {
  mustChooseRightly(enquiry, choices, at);
  if (choices.some(({ childId }) => childId !== null && !standings.some((standing) => standing.childId === childId))) throw cannotBeConfirmed();
  const concerned = newlyConcerned(enquiry, { offers: offersOf(enquiry), choices, standings });
  const opens = openedBy(enquiry, choices);
  return { enquiry: withStep(enquiry, { kind: 'confirmed', at, by, choices, standings, concerned, opens }), announce: [...announcementsOf(enquiry, concerned), ...section47Checked(enquiry, choices, at)] };
}

/** A Section 47 enquiry has its check once it is said which child it is about (ENQ-12). */
function section47Checked(enquiry: Enquiry, choices: readonly Choice[], at: Date): Announcement[] {
  if (recordedStep(enquiry).type !== 'section-47') return [];
  const childIds = [...new Set(choices.flatMap(({ childId }) => childId ?? []))];
  return childIds.map((childId) => ({ event: 'child-checked', payload: { enquiryId: enquiry.enquiryId, childId, checkedAt: at.toISOString() } }));
}

/**
 * Throws 409 where no choice is due; 422 `choose-for-every-child` unless each child asked about is chosen for once, `not-a-candidate` for one
 * not offered, `too-many-candidates` for "none of these" where the register holds more than it could offer.
 */
export function mustChooseRightly(enquiry: Enquiry, choices: readonly Choice[], now: Date): void {
  mustBeConfirmable(enquiry, now);
  const asked = recordedStep(enquiry).subjects.map(({ subjectId }) => subjectId);
  const chosenFor = choices.map(({ subjectId }) => subjectId);
  if (chosenFor.length !== asked.length || !asked.every((subjectId) => chosenFor.includes(subjectId))) {
    throw unacceptable('choose-for-every-child', 'Choose once for every child asked about: a child offered, or none of these.');
  }
  const offers = offersOf(enquiry);
  const offered = (subjectId: string, childId: string) => offers.some((subject) => subject.subjectId === subjectId && subject.candidates.some((candidate) => candidate.childId === childId));
  if (choices.some(({ subjectId, childId }) => childId !== null && !offered(subjectId, childId))) throw unacceptable('not-a-candidate', 'The register did not offer this child for the one asked about.');
  if (choices.some(({ subjectId, childId }) => childId === null && offers.some((subject) => subject.subjectId === subjectId && subject.moreCandidates))) {
    throw unacceptable('too-many-candidates', 'More children on the Record could be meant than are offered, so "none of these" cannot be said. Ask for more about the child and record the enquiry anew.');
  }
}

/** The children whose standing the answer rests on: those chosen, and those at the address of a child asked about. */
export function childrenOf(offers: readonly CheckedSubject[], choices: readonly Choice[]): string[] {
  const chosen = choices.flatMap(({ childId }) => childId ?? []);
  return [...new Set([...chosen, ...offers.flatMap(({ sameAddressChildIds }) => sameAddressChildIds)])];
}

import type { Standing } from '@custodian/contracts';
import { type Announcement, concernedIn, type Enquiry, recordedStep } from './enquiry';
import type { CheckedSubject, Choice, Concern } from './step';

/** What is known when it is decided whom to tell: what the register offered, what was chosen, what the Record says. */
export interface Known {
  readonly offers: readonly CheckedSubject[];
  readonly choices: readonly Choice[];
  readonly standings: readonly Standing[];
}

/** The other children with a plan at the address of one asked about (ENQ-08): not chosen themselves. */
export function plannedAtAddress(subjectId: string, { offers, choices, standings }: Known): Standing[] {
  const there = offers.filter((subject) => subject.subjectId === subjectId).flatMap(({ sameAddressChildIds }) => sameAddressChildIds);
  return standings.filter(({ childId, currentPlan }) => currentPlan && there.includes(childId) && !choices.some((choice) => choice.childId === childId));
}

/** Whose lead social worker is to know and does not yet, once for each child of an enquiry, for the first reason there is (ENQ-06, ENQ-07, ENQ-08). */
export function newlyConcerned(enquiry: Enquiry, known: Known): Concern[] {
  const { choices, standings } = known;
  const chosen = choices.flatMap(({ childId }) => standings.filter((standing) => standing.childId === childId));
  const withoutPlan = choices.filter(({ childId }) => !standings.some((standing) => standing.childId === childId && standing.currentPlan));
  const all = [
    ...chosen.filter(({ currentPlan }) => currentPlan).map((child) => concern(child, 'plan')),
    ...chosen.filter(({ openCaseSince }) => openCaseSince).map((child) => concern(child, 'open-case')),
    ...chosen.filter(({ caseHeldBy }) => caseHeldBy).map((child) => concern(child, 'held-elsewhere')),
    ...withoutPlan.flatMap(({ subjectId }) => plannedAtAddress(subjectId, known)).map((child) => concern(child, 'same-address')),
  ];
  const before = concernedIn(enquiry);
  return all.filter(({ childId }, index) => !before.some((earlier) => earlier.childId === childId) && all.findIndex((each) => each.childId === childId) === index);
}

/** One announcement for each child concerned. */
export function announcementsOf(enquiry: Enquiry, concerned: readonly Concern[]): Announcement[] {
  const { enquiryId, reference } = enquiry;
  const receivedAt = recordedStep(enquiry).at.toISOString();
  return concerned.map((each) => ({ event: 'child-enquired-about', payload: { enquiryId, reference, ...each, receivedAt } }));
}

function concern({ childId, leadSocialWorker, caseHeldBy }: Standing, because: Concern['because']): Concern {
  return { childId, because, leadWorkerId: leadSocialWorker?.workerId, ...(caseHeldBy && { caseHeldElsewhere: true as const }) };
}

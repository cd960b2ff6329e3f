import { type Enquiry, offersOf, recordedStep, type Stepped, unannounced, withStep } from './enquiry';
import { cannotBeConfirmed } from './check';
import { mustBeAnswerable } from './order-of-steps';
import type { CheckedSubject, Choice, SubjectSought } from './step';

/** The children asked about that none of the Record was chosen for: a "no" rests on the Record as it is when it is said. */
export function toLookUpAgain(enquiry: Enquiry, choices: readonly Choice[]): SubjectSought[] {
  return recordedStep(enquiry).subjects.filter(({ subjectId }) => choices.some((choice) => choice.subjectId === subjectId && choice.childId === null));
}

/** The check's offers with those just looked up in their place. Throws 503 where the register left one out. */
export function offersNow(enquiry: Enquiry, choices: readonly Choice[], again: readonly CheckedSubject[]): CheckedSubject[] {
  const due = toLookUpAgain(enquiry, choices).map(({ subjectId }) => subjectId);
  return offersOf(enquiry).map((before) => {
    if (!due.includes(before.subjectId)) return before;
    const now = again.find(({ subjectId }) => subjectId === before.subjectId);
    if (!now) throw cannotBeConfirmed();
    return now;
  });
}

/** Whether the register now offers a child that nobody has chosen or set aside yet. */
export function offersMore(enquiry: Enquiry, offers: readonly CheckedSubject[]): boolean {
  const before = offersOf(enquiry);
  return offers.some(({ subjectId, candidates, moreCandidates }) => {
    const seen = before.find((subject) => subject.subjectId === subjectId);
    return (moreCandidates && !seen?.moreCandidates) || candidates.some(({ childId }) => !seen?.candidates.some((candidate) => candidate.childId === childId));
  });
}

/** Nothing is answered: the enquiry is checked anew, with what the register now offers, and waits for a choice. */
export function checkedAgain(enquiry: Enquiry, offers: readonly CheckedSubject[], { now: at, by }: { readonly now: Date; readonly by: string }): Stepped {
  mustBeAnswerable(enquiry);
  return unannounced(withStep(enquiry, { kind: 'checked', at, by, subjects: offers }));
}

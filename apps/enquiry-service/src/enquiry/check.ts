import { unavailable } from '@custodian/platform';
import { checkOf, type Enquiry, reachedOf, recordedStep, type Stepped, unannounced, type WaitingCheck, withStep } from './enquiry';
import { pauseAfter } from './next-attempt';
import { mustBeCheckable } from './order-of-steps';
import type { Checked, CheckedSubject } from './step';

interface Checking {
  readonly now: Date;
  readonly by: string;
  readonly desk?: Checked['desk'];
}

/** What the register offers for the children asked about; whoever seeks a missing child is told that it was asked. Throws 409 where the enquirer is not verified, or a choice is confirmed already. */
export function checked(enquiry: Enquiry, found: readonly CheckedSubject[], { now: at, by, desk }: Checking): Stepped {
  mustBeCheckable(enquiry, at);
  const { waiting: _over, ...rest } = enquiry;
  const { enquiryId } = enquiry;
  return { enquiry: withStep(rest, { kind: 'checked', at, by, desk, subjects: offersFor(enquiry, found) }), announce: [{ event: 'checked', payload: { enquiryId, checkedAt: at.toISOString() } }] };
}

/** The same, of a check that waited: whoever took the enquiry is told to ring back. */
export function checkedLate(enquiry: Enquiry, found: readonly CheckedSubject[], checking: Checking): Stepped {
  const { workerId, by: takenBy } = recordedStep(enquiry);
  const { enquiryId, reference } = enquiry;
  const payload = { enquiryId, reference, takenBy, takenByWorkerId: workerId };
  const step = checked(enquiry, found, checking);
  return { ...step, announce: [...step.announce, { event: 'check-completed-late', payload }] };
}

/**
 * The register could not be asked: the check waits, which is not a negative. Where an earlier check stands, or the glass is broken and nobody
 * would be looked up for by the time the register answers, nothing is changed and 503 `cannot-be-confirmed` thrown; 409 as for a check that could be made.
 */
export function couldNotCheck(enquiry: Enquiry, now: Date): Stepped {
  mustBeCheckable(enquiry, now);
  if (checkOf(enquiry) || !reachedOf(enquiry)) throw cannotBeConfirmed();
  return unannounced({ ...waitingLonger(enquiry, now), version: enquiry.version + 1 });
}

/** One more attempt in vain, made by the service itself: nothing a person decided on has changed, so the version stays. */
export function waitingLonger(enquiry: Enquiry, now: Date): Enquiry & { readonly waiting: WaitingCheck } {
  const attempts = (enquiry.waiting?.attempts ?? 0) + 1;
  return { ...enquiry, waiting: { since: enquiry.waiting?.since ?? now, attempts, nextAt: new Date(now.getTime() + pauseAfter(attempts)) } };
}

/** Nothing is said while the register does not answer (503). */
export function cannotBeConfirmed() {
  return unavailable('cannot-be-confirmed', 'The Record cannot be asked just now, so this cannot be confirmed. It is not a negative: say nothing, and try again.');
}

/** Every child asked about with its offers, in the order asked. An answer that leaves one out is no answer: throws 503. */
function offersFor(enquiry: Enquiry, found: readonly CheckedSubject[]): CheckedSubject[] {
  return recordedStep(enquiry).subjects.map(({ subjectId }) => {
    const offers = found.find((subject) => subject.subjectId === subjectId);
    if (!offers) throw cannotBeConfirmed();
    const { searchedBy, candidates, moreCandidates, askNext, missedShare, sameAddressChildIds, households } = offers;
    return { subjectId, searchedBy, candidates, moreCandidates, ...(askNext && { askNext }), missedShare, sameAddressChildIds, households };
  });
}

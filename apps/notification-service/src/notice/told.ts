import type { breakGlassReviewOverdue, checkCompletedLate, childEnquiredAbout, childrenMerged, childrenSplit, enquiryLimitPassed, fishingFlagged, glassBroken, leadWorkerChanged, PayloadOf, planEnded, planStarted, repeatEnquiry, secondPersonOf, ServiceWithProposals } from '@custodian/contracts';
import type { Told } from './notice';

/** The lead social worker is to know of an enquiry about the child, or about a child at the same address (ENQ-06, ENQ-07, ENQ-08); of one whose case another authority holds the designated manager too, who passes it on. */
export function ofChildEnquiredAbout({ because, reference, enquiryId, childId, leadWorkerId, caseHeldElsewhere }: PayloadOf<typeof childEnquiredAbout>): Told {
  const custodian = caseHeldElsewhere ? [{ office: 'designated-manager' as const }] : [];
  return { kind: 'child-enquired-about', because, reference, enquiryId, childId, to: [...named(leadWorkerId), ...custodian] };
}

/** Whoever took the enquiry is to ring back; the desk, where nobody in the directory did. */
export function ofCheckCompletedLate({ reference, enquiryId, takenByWorkerId }: PayloadOf<typeof checkCompletedLate>): Told {
  return { kind: 'check-completed-late', reference, enquiryId, to: takenByWorkerId === undefined ? [{ desk: 'duty' }] : [{ workerId: takenByWorkerId }] };
}

/** The lead social worker is to know that the Record shows a plan from now on. */
export function ofPlanStarted({ basis, childId, leadWorkerId }: PayloadOf<typeof planStarted>): Told {
  return { kind: 'plan-started', because: basis, childId, to: named(leadWorkerId) };
}

/** The lead social worker is to know that the plan has ended, or that its entry was corrected. */
export function ofPlanEnded({ childId, conferenceId, moveId, leadWorkerId }: PayloadOf<typeof planEnded>): Told {
  return { kind: 'plan-ended', ...(conferenceId === undefined && { because: moveId === undefined ? 'correction' : 'move' }), childId, to: named(leadWorkerId) };
}

/** Whoever leads the work from now on is to know it. */
export function ofLeadWorkerChanged({ childId, leadWorkerId }: PayloadOf<typeof leadWorkerChanged>): Told {
  return { kind: 'lead-worker-assigned', childId, to: named(leadWorkerId) };
}

/** The designated manager is to know at once that somebody goes on without a call back, and to review it. */
export function ofGlassBroken({ reference, enquiryId }: PayloadOf<typeof glassBroken>): Told {
  return { kind: 'glass-broken', reference, enquiryId, to: [{ office: 'designated-manager' }] };
}

/** The designated manager is to know that nobody has reviewed it in time. */
export function ofBreakGlassReviewOverdue({ reference, enquiryId }: PayloadOf<typeof breakGlassReviewOverdue>): Told {
  return { kind: 'break-glass-review-overdue', reference, enquiryId, to: [{ office: 'designated-manager' }] };
}

/** Whoever led the work under one of two entries is to know that they are one. */
export function ofChildrenMerged({ childId, leadWorkerId }: PayloadOf<typeof childrenMerged>): Told {
  return { kind: 'children-merged', childId, to: named(leadWorkerId) };
}

/** Whoever leads the work under one of two entries is to know that they are two again. */
export function ofChildrenSplit({ childId, leadWorkerId }: PayloadOf<typeof childrenSplit>): Told {
  return { kind: 'children-split', childId, to: named(leadWorkerId) };
}

/** The designated manager is to know that a change waits for a second person. */
export function ofProposalWaits({ proposalId, kind }: PayloadOf<(typeof secondPersonOf)[ServiceWithProposals]['waits']>): Told {
  return { kind: 'proposal-waits', because: kind, proposalId, to: [{ office: 'designated-manager' }] };
}

/** The auditor is to look at what somebody looked at (REC-14). */
export function ofFishingFlagged({ flagId, reason }: PayloadOf<typeof fishingFlagged>): Told {
  return { kind: 'fishing-flagged', because: reason, flagId, to: [{ role: 'auditor' }] };
}

/** Whoever the rule that fired names is to look at repeat enquiries (ENQ-11). */
export function ofRepeatEnquiry({ asks, reference, enquiryId, childId, leadWorkerId }: PayloadOf<typeof repeatEnquiry>): Told {
  return { kind: 'repeat-enquiry', because: asks, reference, enquiryId, ...(childId !== undefined && { childId }), to: askedBy(asks, leadWorkerId) };
}

function askedBy(asks: PayloadOf<typeof repeatEnquiry>['asks'], leadWorkerId: string | undefined): Told['to'] {
  switch (asks) {
    case 'child-in-need':
      return [{ office: 'designated-manager' }];
    case 'inform-staff':
      return [{ desk: 'duty' }, ...named(leadWorkerId)];
    case 'conference-threshold':
      return [{ office: 'safeguarding-unit' }];
  }
}

const overdue = { 'call-back': 'call-back-overdue', check: 'check-overdue', 'section-47-check': 'section-47-without-check', 'repeat-enquiry': 'repeat-enquiry-overdue' } as const;

/** The desk whose enquiry it is, or the designated manager where the decision was theirs, is to know that a time has passed. */
export function ofEnquiryLimitPassed({ limit, reference, enquiryId, desk }: PayloadOf<typeof enquiryLimitPassed>): Told {
  return { kind: overdue[limit], reference, enquiryId, to: limit === 'repeat-enquiry' ? [{ office: 'designated-manager' }] : [{ desk }] };
}

/** Nobody where nobody is named: an alarm, and the designated manager has it. */
function named(workerId: string | undefined): Told['to'] {
  return workerId === undefined ? [] : [{ workerId }];
}

import type { breakGlassReviewOverdue, checkCompletedLate, childEnquiredAbout, childrenMerged, fishingFlagged, glassBroken, leadWorkerChanged, PayloadOf, planEnded, planStarted, secondPersonOf, ServiceWithProposals } from '@custodian/contracts';
import type { Told } from './notice';

/** The lead social worker is to know of an enquiry about the child, or about a child at the same address (ENQ-06, ENQ-07, ENQ-08). */
export function ofChildEnquiredAbout({ because, reference, enquiryId, childId, leadWorkerId }: PayloadOf<typeof childEnquiredAbout>): Told {
  return { kind: 'child-enquired-about', because, reference, enquiryId, childId, toWorkerId: leadWorkerId ?? null };
}

/** Whoever took the enquiry is to ring back. */
export function ofCheckCompletedLate({ reference, enquiryId, takenByWorkerId }: PayloadOf<typeof checkCompletedLate>): Told {
  return { kind: 'check-completed-late', reference, enquiryId, toWorkerId: takenByWorkerId ?? null };
}

/** The lead social worker is to know that the Record shows a plan from now on. */
export function ofPlanStarted({ basis, childId, leadWorkerId }: PayloadOf<typeof planStarted>): Told {
  return { kind: 'plan-started', because: basis, childId, toWorkerId: leadWorkerId ?? null };
}

/** The lead social worker is to know that the plan has ended, or that its entry was corrected. */
export function ofPlanEnded({ childId, conferenceId, leadWorkerId }: PayloadOf<typeof planEnded>): Told {
  return { kind: 'plan-ended', ...(conferenceId === undefined && { because: 'correction' }), childId, toWorkerId: leadWorkerId ?? null };
}

/** Whoever leads the work from now on is to know it. */
export function ofLeadWorkerChanged({ childId, leadWorkerId }: PayloadOf<typeof leadWorkerChanged>): Told {
  return { kind: 'lead-worker-assigned', childId, toWorkerId: leadWorkerId };
}

/** The designated manager is to know at once that somebody goes on without a call back, and to review it. */
export function ofGlassBroken({ reference, enquiryId }: PayloadOf<typeof glassBroken>): Told {
  return { kind: 'glass-broken', reference, enquiryId, toWorkerId: null };
}

/** The designated manager is to know that nobody has reviewed it in time. */
export function ofBreakGlassReviewOverdue({ reference, enquiryId }: PayloadOf<typeof breakGlassReviewOverdue>): Told {
  return { kind: 'break-glass-review-overdue', reference, enquiryId, toWorkerId: null };
}

/** Whoever led the work under one of two entries is to know that they are one. */
export function ofChildrenMerged({ childId, leadWorkerId }: PayloadOf<typeof childrenMerged>): Told {
  return { kind: 'children-merged', childId, toWorkerId: leadWorkerId ?? null };
}

/** The designated manager is to know that a change waits for a second person. */
export function ofProposalWaits({ proposalId, kind }: PayloadOf<(typeof secondPersonOf)[ServiceWithProposals]['waits']>): Told {
  return { kind: 'proposal-waits', because: kind, proposalId, toWorkerId: null };
}

/** The auditor is to look at what somebody looked at (REC-14). */
export function ofFishingFlagged({ flagId, reason }: PayloadOf<typeof fishingFlagged>): Told {
  return { kind: 'fishing-flagged', because: reason, flagId, toWorkerId: null, toRole: 'auditor' };
}

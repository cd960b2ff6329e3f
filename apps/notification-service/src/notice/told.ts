import type { checkCompletedLate, childEnquiredAbout, leadWorkerChanged, PayloadOf, planEnded, planStarted } from '@custodian/contracts';
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

/** The lead social worker is to know that the plan has ended. */
export function ofPlanEnded({ childId, leadWorkerId }: PayloadOf<typeof planEnded>): Told {
  return { kind: 'plan-ended', childId, toWorkerId: leadWorkerId ?? null };
}

/** Whoever leads the work from now on is to know it. */
export function ofLeadWorkerChanged({ childId, leadWorkerId }: PayloadOf<typeof leadWorkerChanged>): Told {
  return { kind: 'lead-worker-assigned', childId, toWorkerId: leadWorkerId };
}

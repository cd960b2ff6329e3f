import { deskAt, type Policy } from '@custodian/policy';
import { type Asked, mustBeComplete, mustMakeSense } from './acceptable';
import { type Stepped, unannounced, withStep } from './enquiry';
import { idAt } from './id-at';
import type { Recorded, Refused } from './step';

/** What the service itself knows of the call: never the caller's to say. */
export interface Taking {
  readonly enquiryId: string;
  readonly reference: string;
  readonly subjectIds: readonly string[];
  readonly now: Date;
  readonly by: string;
  readonly workerId?: string;
  readonly enquirerId?: string;
  readonly onSafeguardingBoard: boolean;
}

/**
 * Takes an enquiry (ENQ-01, ENQ-05, ENQ-13, ENQ-17). One that is not legitimate is recorded and refused in the same step (ENQ-04);
 * nothing is looked up for it, so it may lack what a search would need. Throws 422 problems named after what is wrong.
 */
export function recordEnquiry(asked: Asked, taking: Taking, policy: Policy): Stepped {
  mustMakeSense(asked, policy, taking.now);
  const reason = notLegitimate(asked, taking);
  if (!reason) mustBeComplete(asked, policy);
  const enquiry = { enquiryId: taking.enquiryId, reference: taking.reference, steps: [recorded(asked, taking, policy)], version: 1 } as const;
  if (!reason) return unannounced(enquiry);
  return unannounced({ ...withStep(enquiry, { kind: 'refused', at: taking.now, by: taking.by, reason }), version: 1 });
}

function notLegitimate(asked: Asked, taking: Taking): Refused['reason'] | undefined {
  if (!taking.onSafeguardingBoard) return 'agency-not-on-safeguarding-board';
  return asked.safeguardingConcern ? undefined : 'no-safeguarding-concern';
}

function recorded({ subjects, ...asked }: Asked, taking: Taking, policy: Policy): Recorded {
  return {
    kind: 'recorded',
    at: taking.now,
    by: taking.by,
    workerId: taking.workerId,
    desk: deskAt(policy, taking.now),
    enquirerId: taking.enquirerId,
    ...asked,
    subjects: subjects.map((subject, index) => ({ subjectId: idAt(taking.subjectIds, index), ...subject })),
    policy: { id: policy.id, version: policy.version },
  };
}

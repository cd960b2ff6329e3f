import type { DeadlineGiven, Ending } from '@custodian/deadlines';
import { callBackLimit, dueAt, isSection47, limitNamed, type LimitSet, type Policy } from '@custodian/policy';
import { checkOf, type Enquiry, recordedStep } from './enquiry';
import { statusOf } from './status';

/** What a step of an enquiry does to its deadlines. */
export interface DeadlinesChanged {
  readonly arm: readonly DeadlineGiven[];
  readonly end: readonly { readonly deadlineId: string; readonly how: Ending }[];
}

/** Which deadlines begin and end where an enquiry has come from the one state to the other: the call back (ENQ-03), a check that waits, and the check of a Section 47 enquiry (ENQ-12). */
export function deadlinesChanged(before: Enquiry | undefined, after: Enquiry, policy: Policy): DeadlinesChanged {
  const were = before ? running(before, policy) : [];
  const are = running(after, policy);
  return {
    arm: are.filter(({ kind }) => !were.some((each) => each.kind === kind)),
    end: were.filter(({ kind }) => !are.some((each) => each.kind === kind)).map(({ deadlineId, kind }) => ({ deadlineId, how: endingOf(after, kind) })),
  };
}

function running(enquiry: Enquiry, policy: Policy): DeadlineGiven[] {
  const status = statusOf(enquiry);
  const { at, type } = recordedStep(enquiry);
  const { waiting } = enquiry;
  return [
    ...(status === 'recorded' ? [deadlineOf(enquiry, { kind: 'call-back', queue: 'call-backs', rule: 'ENQ-03' }, callBackLimit(policy), { policy, from: at })] : []),
    ...(waiting ? [deadlineOf(enquiry, { kind: 'check', queue: 'checks', rule: 'ENQ-02' }, limitNamed(policy, 'check-confirmed'), { policy, from: waiting.since })] : []),
    ...(isSection47(type) && status !== 'refused' && !checkOf(enquiry)
      ? [deadlineOf(enquiry, { kind: 'section-47-check', queue: 'checks', rule: 'ENQ-12' }, limitNamed(policy, 'section-47-check'), { policy, from: at })]
      : []),
  ];
}

function deadlineOf({ enquiryId, ...enquiry }: Enquiry, what: Required<Pick<DeadlineGiven, 'kind' | 'queue' | 'rule'>>, limit: LimitSet, { policy, from }: { readonly policy: Policy; readonly from: Date }): DeadlineGiven {
  const role = recordedStep({ enquiryId, ...enquiry }).desk === 'duty' ? 'clerk' : 'out-of-hours';
  return { deadlineId: `${enquiryId}:${what.kind}`, ...what, startedAt: from, dueAt: dueAt(policy, limit, from), limit, about: { enquiryId }, whose: { role } };
}

function endingOf(enquiry: Enquiry, kind: string): Ending {
  const status = statusOf(enquiry);
  if (status === 'refused') return 'withdrawn';
  return kind === 'call-back' && status === 'glass-broken' ? 'superseded' : 'met';
}

import type { DeadlineGiven } from '@custodian/deadlines';
import { dueAt, limitNamed, type Policy } from '@custodian/policy';

/** By when a request is to be answered: by us, or by them. */
export function answerDue(requestId: string, kind: 'historic-plan-to-answer' | 'historic-plan-awaited', { at, childId, policy }: { readonly at: Date; readonly childId?: string; readonly policy: Policy }): DeadlineGiven {
  const limit = limitNamed(policy, 'historic-plan-answered');
  return {
    deadlineId: answerDueId(requestId), kind, queue: 'historic-plans', startedAt: at, dueAt: dueAt(policy, limit, at), limit, rule: 'HIS-01', about: { requestId, ...(childId !== undefined && { childId }) }, whose: { role: 'custodian' },
  };
}

export function answerDueId(requestId: string): string {
  return `${requestId}:answer`;
}

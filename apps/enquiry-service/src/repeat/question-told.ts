import type { RepeatQuestion } from '@custodian/contracts';
import type { z } from 'zod';
import { isOverdue, type Question, statusOf } from './question';

/** A question as its contract shows it, with the reason of its decision where there is one. */
export function questionTold({ subjectIds: _ours, since, openedAt, dueAt, decision, enquiryIds, ...question }: Question, now: Date, reason?: string): z.output<typeof RepeatQuestion> {
  return {
    ...question,
    enquiryIds: [...enquiryIds],
    since: since.toISOString(),
    openedAt: openedAt.toISOString(),
    ...(dueAt && { dueAt: dueAt.toISOString() }),
    status: statusOf({ ...question, decision }),
    overdue: isOverdue({ dueAt, decision }, now),
    ...(decision && reason !== undefined && { decision: { ...decision, at: decision.at.toISOString(), reason } }),
  };
}

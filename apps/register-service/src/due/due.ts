import type { DueKind } from '@custodian/contracts';
import type { DeadlineGiven } from '@custodian/deadlines';
import { dueAt, instantOf, type LimitSet, type Policy, remindAt, type Reminder } from '@custodian/policy';
import type { z } from 'zod';

export type Kind = z.output<typeof DueKind>;

/** What is to happen for a child within a limit, from a day on which something else did. */
export interface ToHappen {
  /** What it is due for, with the day it is reckoned from: never used for anything else. */
  readonly id: string;
  readonly kind: Kind;
  readonly queue: 'reviews' | 'core-groups' | 'conferences' | 'checks';
  readonly limit: LimitSet;
  readonly from: Date;
  readonly rule?: string;
  readonly childId: string;
  readonly planId?: string;
  /** Who is to do it: a practitioner, else the designated manager. */
  readonly workerId?: string;
  readonly reminder?: Reminder;
}

/** The first instant of a day. */
export function startOf(day: string): Date {
  return instantOf(day, '00:00');
}

/** The deadline of what is to happen and, until it is due, that of its reminder. */
export function deadlinesOf(policy: Policy, { id, kind, queue, limit, from, rule, childId, planId, workerId, reminder }: ToHappen, now: Date): DeadlineGiven[] {
  const due = dueAt(policy, limit, from);
  const whose = workerId === undefined ? { role: 'custodian' } : { workerId };
  const deadline: DeadlineGiven = { deadlineId: id, kind, queue, startedAt: from, dueAt: due, limit, ...(rule && { rule }), about: { childId, ...(planId && { planId }) }, whose };
  if (!reminder || due <= now) return [deadline];
  return [deadline, { ...deadline, deadlineId: reminderIdOf(id), kind: `${kind}-reminder`, dueAt: remindAt(policy, reminder, due) }];
}

const suffix = ':reminder';

function reminderIdOf(id: string): string {
  return `${id}${suffix}`;
}

/** What the deadline of a reminder reminds of, and the kind of that. */
export function remindedOf(deadlineId: string): string {
  return deadlineId.endsWith(suffix) ? deadlineId.slice(0, -suffix.length) : deadlineId;
}

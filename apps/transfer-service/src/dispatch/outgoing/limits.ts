import type { DeadlineGiven } from '@custodian/deadlines';
import type { DispatchOutRow } from './dispatch-out-row.schema';

/** How long a dispatch may take, in milliseconds. */
export interface Limits {
  readonly urgentMs: number;
  readonly giveUpMs: number;
}

type Sent = Pick<DispatchOutRow, '_id' | 'urgent' | 'about' | 'createdAt'>;

/** What is to be asked first of a dispatch that nobody has signed for: about a child at risk, whether somebody rings; else whether it is given up. */
export function firstDeadline(dispatch: Sent, { urgentMs, giveUpMs }: Limits): DeadlineGiven {
  return dispatch.urgent ? deadlineOf(dispatch, 'dispatch-unreceipted', urgentMs) : lastDeadline(dispatch, giveUpMs);
}

/** When it is given up to people. */
export function lastDeadline(dispatch: Sent, giveUpMs: number): DeadlineGiven {
  return deadlineOf(dispatch, 'dispatch-undelivered', giveUpMs);
}

/** Whether somebody was told to see to it. */
export function isWithPeople({ status, seq, urgent, createdAt }: Pick<DispatchOutRow, 'status' | 'seq' | 'urgent' | 'createdAt'>, now: Date, urgentMs: number): boolean {
  return seq === undefined || status === 'undelivered' || (urgent && now.getTime() - createdAt.getTime() >= urgentMs);
}

/** The ids its deadlines have. */
export function deadlinesOf(dispatchId: string): readonly string[] {
  return [`${dispatchId}:dispatch-unreceipted`, `${dispatchId}:dispatch-undelivered`];
}

/** The dispatch a deadline is about. */
export function dispatchOf(deadlineId: string): string {
  return deadlineId.split(':', 1)[0] ?? '';
}

function deadlineOf({ _id, about, createdAt }: Sent, kind: string, afterMs: number): DeadlineGiven {
  return {
    deadlineId: `${_id}:${kind}`,
    kind,
    queue: 'messages',
    startedAt: createdAt,
    dueAt: new Date(createdAt.getTime() + afterMs),
    about: about.childId === undefined ? {} : { childId: about.childId },
    whose: { role: 'custodian' },
  };
}

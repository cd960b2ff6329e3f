import type { Attempt, Notice } from './notice';
import { acknowledged } from './acknowledge';

/** What came of ringing somebody. */
export interface Rung {
  readonly taskId: string;
  readonly outcome: 'reached' | 'not-reached';
  readonly acknowledgedFor?: NonNullable<Notice['acknowledgedFor']>;
}

export type RungNotice = { readonly after: Notice; readonly attempt: Attempt } | 'telephone-task-not-found' | 'telephone-task-done' | 'notice-not-waiting';

/** The notice after somebody was rung: acknowledged, where they or who stands for them said that they know. */
export function rung(notice: Notice, { taskId, outcome, acknowledgedFor }: Rung, by: string, now: Date): RungNotice {
  const task = notice.telephoneTasks.find((each) => each.taskId === taskId);
  if (!task) return 'telephone-task-not-found';
  if (task.outcome !== undefined) return 'telephone-task-done';
  const knows = acknowledgedFor === undefined ? undefined : acknowledged(notice, by, now);
  if (acknowledgedFor !== undefined && !knows) return 'notice-not-waiting';
  const telephoneTasks = notice.telephoneTasks.map((each) => (each.taskId === taskId ? { ...each, outcome, endedAt: now, endedBy: by } : each));
  return {
    after: { ...(knows ?? { ...notice, version: notice.version + 1 }), ...(acknowledgedFor && { acknowledgedFor }), telephoneTasks },
    attempt: { channel: 'telephone-task', at: now, outcome, step: task.step, recipientId: task.recipientId },
  };
}

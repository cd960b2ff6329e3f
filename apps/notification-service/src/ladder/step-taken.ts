import type { LadderStep } from '@custodian/policy';
import type { Attempt, Notice, StepTaken, TelephoneTask } from '../notice/notice';
import type { Addressed, Holder } from '../recipient/recipient';

/** What a step adds to a notice. */
export interface Taken {
  readonly step: StepTaken;
  readonly holders: readonly Holder[];
  readonly attempts: readonly Attempt[];
  readonly telephoneTasks: readonly TelephoneTask[];
}

/** What a step adds: inboxes the notice is in from now, whom the desks are to ring, and both in its history. */
export function stepTo({ climb, holders }: Notice, { to, channels }: LadderStep, people: readonly Addressed[], at: Date, newId: () => string): Taken {
  const number = climb.step;
  const telephoneTasks = channels.includes('telephone-task')
    ? people.map(({ recipient: { recipientId, workerId } }) => ({ taskId: newId(), step: number, recipientId, at, ...(workerId !== undefined && { workerId }) }))
    : [];
  const inboxes = people.filter((one) => one.holders.some((holder) => !holders.includes(holder)));
  return {
    step: { number, to, at, because: climb.because, recipientIds: people.map(({ recipient }) => recipient.recipientId) },
    holders: [...people.flatMap((one) => one.holders), ...(telephoneTasks.length > 0 ? (['desk'] as const) : [])],
    attempts: [
      ...inboxes.map(({ recipient: { recipientId } }) => ({ channel: 'inbox' as const, at, outcome: 'delivered' as const, step: number, recipientId })),
      ...telephoneTasks.map(({ recipientId }) => ({ channel: 'telephone-task' as const, at, outcome: 'asked-for' as const, step: number, recipientId })),
    ],
    telephoneTasks,
  };
}

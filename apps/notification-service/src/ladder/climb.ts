import { type Ladder, ladderOf, type Policy } from '@custodian/policy';
import type { Climb, Notice, StepTaken } from '../notice/notice';
import type { Addressed, Holder } from '../recipient/recipient';
import { limitOf } from './ladder-start';

/** Where a notice goes when nobody of its step has acknowledged, or can be reached: the next step, or the queue at the end, which people empty and no clock does. */
export function nextOf(policy: Policy, { climb }: Notice, because: StepTaken['because'], now: Date): Climb {
  const { acknowledgeBy: _, ...from } = { ...climb, because };
  const step = climb.step + 1;
  const acknowledgeBy = limitOf(policy, climb.ladder, step, now);
  return acknowledgeBy ? { ...from, step, acknowledgeBy } : ended(ladderOf(policy, climb.ladder), { ...from, step });
}

/** The end of a ladder, from any step of it. */
export function ended(ladder: Ladder, { acknowledgeBy: _, ...climb }: Climb): Climb {
  return { ...climb, queue: ladder.last };
}

/** In whose inbox a queue is. */
export function holderOf(queue: NonNullable<Climb['queue']>): Holder {
  return queue === 'duty-desk-queue' ? 'desk' : 'custodian';
}

/**
 * Those a step tells: nobody whom an earlier step has told (covers may cover each other), and no more people for one notice than the ladder allows.
 * Undefined where the ladder allows no more.
 */
export function newOnes(ladder: Ladder, steps: readonly StepTaken[], people: readonly Addressed[]): Addressed[] | undefined {
  const told = new Set(steps.flatMap(({ recipientIds }) => recipientIds));
  const fresh = people.filter(({ recipient }) => !told.has(recipient.recipientId));
  const room = ladder.hops - told.size;
  return room <= 0 && fresh.length > 0 ? undefined : fresh.slice(0, Math.max(0, room));
}

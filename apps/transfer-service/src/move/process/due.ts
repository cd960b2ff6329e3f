import type { MoveStepName } from '@custodian/contracts';
import type { DeadlineGiven } from '@custodian/deadlines';
import { dueAt, instantOf, limitNamed, type Policy } from '@custodian/policy';
import type { Move } from '../move';
import { standingOf, stepsLeft } from './standing';
import type { MoveStep } from './step';
import { stepsOf } from './steps';

/** The kind of the deadline of a step, which says what is due. */
export function kindOf(step: MoveStepName): `move-${MoveStepName}` {
  return `move-${step}`;
}

export function deadlineIdOf(moveId: string, step: MoveStepName): string {
  return `${moveId}:${step}`;
}

/** What of a move's deadlines a change begins and ends. One whose beginning was put right is begun anew, and one whose child is known only now. */
export interface DeadlinesChanged {
  readonly arm: readonly DeadlineGiven[];
  readonly end: readonly { readonly deadlineId: string; readonly how: 'met' | 'withdrawn' }[];
}

/** Each is begun when its time begins; a step that is done meets its own, and the end of the move withdraws what is left. */
export function deadlinesChanged(before: Move | undefined, after: Move, policy: Policy): DeadlinesChanged {
  const ran = before ? deadlinesOf(before, policy) : [];
  const run = deadlinesOf(after, policy);
  return {
    arm: run.filter(({ deadlineId, dueAt: due, about }) => !ran.some((each) => each.deadlineId === deadlineId && each.dueAt.getTime() === due.getTime() && each.about.childId === about.childId)),
    end: ran.filter(({ deadlineId }) => !run.some((each) => each.deadlineId === deadlineId)).map(({ deadlineId, step }) => ({ deadlineId, how: isDone(after, step, policy) ? 'met' : 'withdrawn' })),
  };
}

function isDone(move: Move, step: MoveStepName, { nation }: Policy): boolean {
  const how = stepsOf(move.kind, nation)[step];
  return how !== undefined && standingOf(move, step, how) !== undefined;
}

function deadlinesOf(move: Move, policy: Policy): (DeadlineGiven & { readonly step: MoveStepName })[] {
  return stepsLeft(move, policy.nation).flatMap((step) => {
    const how = stepsOf(move.kind, policy.nation)[step];
    const time = how && timeOf(move, how, policy);
    if (!time) return [];
    return [{ step, deadlineId: deadlineIdOf(move.moveId, step), kind: kindOf(step), queue: 'moves', ...time, rule: how.rule, about: { moveId: move.moveId, ...(move.childId !== undefined && { childId: move.childId }) }, whose: whoseOf(move, how.by) }];
  });
}

/** From when and by when a step is to be done, whether it has been or not; undefined where nothing limits it, or its time has not begun. */
export function timeOf(move: Move, { limit: name, from: begins }: MoveStep, policy: Policy): Pick<DeadlineGiven, 'startedAt' | 'dueAt' | 'limit'> | undefined {
  const limit = name && limitNamed(policy, name);
  const from = begins ? begins(move) : move.awareAt;
  if (!limit || from === undefined) return undefined;
  const startedAt = typeof from === 'string' ? instantOf(from, '00:00') : from;
  return { startedAt, dueAt: dueAt(policy, limit, startedAt), limit };
}

function whoseOf({ leadWorkerId }: Move, by: 'key-worker' | 'team-manager' | 'unit' | 'chair'): DeadlineGiven['whose'] {
  if (by === 'key-worker' && leadWorkerId !== undefined) return { workerId: leadWorkerId };
  if (by === 'team-manager' || by === 'chair') return { role: by };
  return { role: 'custodian' };
}

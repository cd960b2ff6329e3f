import type { DeadlineGiven } from '@custodian/deadlines';
import { dueAt, limitNamed, type Policy } from '@custodian/policy';
import type { MissingEpisode } from './episode';
import { standingOf, stepsLeft } from './status';
import { missingStepNames, missingSteps, type StepName } from './steps';

/** The kind of the deadline of a step, which says what is due. */
export function kindOf(step: StepName): `missing-${StepName}` {
  return `missing-${step}`;
}

export function deadlineIdOf(missingId: string, step: StepName): string {
  return `${missingId}:${step}`;
}

/** What of an episode's deadlines a change begins and ends. */
export interface DeadlinesChanged {
  readonly arm: readonly DeadlineGiven[];
  readonly end: readonly { readonly deadlineId: string; readonly how: 'met' | 'withdrawn' }[];
}

/** All are begun when the episode is; a step that is taken meets its own, and the end withdraws what is left. */
export function deadlinesChanged(before: MissingEpisode | undefined, after: MissingEpisode, policy: Policy): DeadlinesChanged {
  const [ran, run] = [before ? stepsLeft(before) : [], stepsLeft(after)];
  return {
    arm: run.filter((step) => !ran.includes(step)).flatMap((step) => deadlineOf(after, step, policy)),
    end: missingStepNames.filter((step) => ran.includes(step) && !run.includes(step)).map((step) => ({ deadlineId: deadlineIdOf(after.missingId, step), how: standingOf(after, step) ? 'met' : 'withdrawn' })),
  };
}

function deadlineOf({ missingId, childId, since, leadWorkerId }: MissingEpisode, step: StepName, policy: Policy): DeadlineGiven[] {
  const { limit: name, rule, by } = missingSteps[step];
  const limit = limitNamed(policy, name);
  if (!limit) return [];
  return [{
    deadlineId: deadlineIdOf(missingId, step), kind: kindOf(step), queue: 'missing', startedAt: since, dueAt: dueAt(policy, limit, since), limit, rule, about: { childId, missingId },
    whose: by === 'unit' || leadWorkerId === undefined ? { role: 'custodian' } : { workerId: leadWorkerId },
  }];
}

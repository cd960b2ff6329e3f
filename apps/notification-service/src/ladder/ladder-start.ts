import { ladderOf, noticeRuleOf, type Ladder, type LadderStep, type Policy, waitUntil } from '@custodian/policy';
import type { AcknowledgeBy, Climb } from '../notice/notice';

/** How a kind of notice is told, and its first step from now. */
export function climbOf(policy: Policy, kind: string, now: Date): Climb {
  const { ladder, urgent, digest } = noticeRuleOf(policy, kind);
  return { ladder, urgent, digest, step: 0, because: 'told', acknowledgeBy: limitOf(policy, ladder, 0, now) };
}

/** When the acknowledgement of a step is due, with the wait it comes of; undefined beyond the last step. */
export function limitOf(policy: Policy, ladderId: string, step: number, from: Date): AcknowledgeBy | undefined {
  const ladder = ladderOf(policy, ladderId);
  const wait = stepOf(ladder, step)?.wait;
  return wait && { at: waitUntil(policy, wait, from), from, number: wait.number, unit: wait.unit, source: ladder.source, policy: { id: policy.id, version: policy.version } };
}

/** One step of a ladder, from 0. */
export function stepOf(ladder: Ladder, step: number): LadderStep | undefined {
  return ladder.steps[step];
}

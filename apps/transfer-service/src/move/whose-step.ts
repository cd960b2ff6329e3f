import type { Role } from '@custodian/access';
import type { MoveKind, MoveStepName } from '@custodian/contracts';
import { RuleRefusal } from '../rule/rule-refusal';
import { stepsOf } from './process/steps';
import type { HandoverStep } from './responsibility';

const others: readonly Role[] = ['custodian', 'key-worker', 'team-manager'];

/** Whose step it is to record. Refuses `only-a-team-manager-is-aware-for-themselves` and `step-is-not-the-chairs`. */
export function mayTake(step: MoveStepName, kind: MoveKind, roles: readonly Role[]): void {
  const how = stepsOf(kind, 'wales')[step];
  if (how?.evidence === 'oneself' && !roles.includes('team-manager')) throw new RuleRefusal('only-a-team-manager-is-aware-for-themselves', 'Only a team manager says that they are aware, for themselves.');
  if (how && how.by !== 'chair' && !roles.some((role) => others.includes(role))) throw new RuleRefusal('step-is-not-the-chairs', 'A chair records what is the chair’s to do.');
}

/** Whose it is to hand responsibility over. Refuses `key-worker-only-offers`. */
export function mayHandOver(step: HandoverStep, roles: readonly Role[]): void {
  const decides = roles.includes('custodian') || roles.includes('team-manager');
  if (!decides && step !== 'offer' && step !== 'withdraw') throw new RuleRefusal('key-worker-only-offers', 'A key worker offers responsibility or withdraws the offer; the rest is for the team manager or the designated manager.');
}

import type { MoveStepName } from '@custodian/contracts';
import type { TimeLimitName } from '@custodian/policy';
import type { Move } from '../move';

/** What has to be done in a move: by whom, by when, what shows that it was, and which rule says so. */
export interface MoveStep {
  readonly by: 'key-worker' | 'team-manager' | 'unit' | 'chair';
  readonly rule: `MOV-${string}`;
  /**
   * `whom`: who was told or asked. `decision`: what was decided, and why. `oneself`: that whoever records it knows. `agencies`: each of the agencies, once.
   * `fact`: what the move itself shows, which nobody records beside it.
   */
  readonly evidence: 'whom' | 'decision' | 'oneself' | 'agencies' | 'fact';
  /** When a fact came to be. */
  readonly fact?: (move: Move) => Date | undefined;
  readonly limit?: TimeLimitName;
  /** From when its time runs; from when this authority became aware, where nothing is said. Undefined: its time has not begun. */
  readonly from?: (move: Move) => Date | string | undefined;
  /** False where it may turn out not to be needed, for a reason that is recorded. */
  readonly always: boolean;
}

/** The steps of one kind of move, in the order of the source. */
export type MoveSteps = Readonly<Partial<Record<MoveStepName, MoveStep>>>;

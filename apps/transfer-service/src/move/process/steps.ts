import type { MoveKind, MoveStepName } from '@custodian/contracts';
import type { Nation } from '@custodian/policy';
import { permanentIn } from '../permanent-in/steps';
import { permanentOut } from '../permanent-out/steps';
import { temporaryIn } from '../temporary-in/steps';
import { temporaryOut } from '../temporary-out/steps';
import type { MoveStep, MoveSteps } from './step';

/** What has to be done in a move of that kind, in that nation. */
export function stepsOf(kind: MoveKind, nation: Nation): MoveSteps {
  switch (kind) {
    case 'temporary-out':
      return temporaryOut;
    case 'permanent-out':
      return permanentOut;
    case 'temporary-in':
      return temporaryIn(nation);
    case 'permanent-in':
      return permanentIn;
  }
}

/** The same as a list. */
export function listOf(steps: MoveSteps): { readonly step: MoveStepName; readonly how: MoveStep }[] {
  return (Object.entries(steps) as [MoveStepName, MoveStep][]).map(([step, how]) => ({ step, how }));
}

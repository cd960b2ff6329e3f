import type { MoveStatus, MoveStepName } from '@custodian/contracts';
import type { Nation } from '@custodian/policy';
import { goesOut, type Move, type StepTaken } from '../move';
import type { MoveStep } from './step';
import { listOf, stepsOf } from './steps';

/** How a step stands: when it was done, by whom if a person recorded it, and what they said of it. */
export type Standing = Pick<StepTaken, 'outcome' | 'at'> & Partial<Pick<StepTaken, 'whom' | 'account' | 'recordedBy'>>;

/** Undefined while it is still to be done. What was recorded last stands; what each agency confirms is done with the last of them. */
export function standingOf(move: Move, step: MoveStepName, { evidence, fact }: MoveStep): Standing | undefined {
  if (evidence === 'fact') {
    const at = fact?.(move);
    if (at) return { outcome: 'done', at };
  }
  const taken = move.taken.filter((each) => each.step === step);
  const notNeeded = taken.findLast(({ outcome }) => outcome === 'not-needed');
  if (evidence !== 'agencies') return taken.at(-1);
  if (notNeeded) return notNeeded;
  return move.agencies.every((agency) => taken.some((each) => each.agency === agency)) ? taken.at(-1) : undefined;
}

/** The agencies that have not confirmed yet that they told their counterparts (MOV-24). */
export function agenciesLeft(move: Move): string[] {
  return move.agencies.filter((agency) => !move.taken.some((each) => each.step === 'agencies-told-counterparts' && each.agency === agency));
}

/** The steps still to be done; of a move that ended none, and of one that is complete those that follow its completion. */
export function stepsLeft(move: Move, nation: Nation): MoveStepName[] {
  if (move.ended) return [];
  return listOf(stepsOf(move.kind, nation)).filter(({ step, how }) => standingOf(move, step, how) === undefined && !(move.completed && step !== 'members-told')).map(({ step }) => step);
}

/** Where a move stands. */
export function statusOf(move: Move): MoveStatus {
  if (move.ended) return 'ended';
  if (move.completed) return 'completed';
  if (move.askedBack) return 'asked-back';
  if (move.conference) return 'conference-held';
  if (goesOut(move)) {
    if (move.childId === undefined) return 'unconfirmed';
    return move.answered?.answer === 'included' ? 'on-record-there' : 'told';
  }
  return move.onRecordAt ? 'on-record-here' : 'coming';
}

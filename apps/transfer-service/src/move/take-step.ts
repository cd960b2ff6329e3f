import type { Nation } from '@custodian/policy';
import { RuleRefusal } from '../rule/rule-refusal';
import { allegationReceived, type WorkerToRing } from '@custodian/contracts';
import type { z } from 'zod';
import { type Case, changed, moveIn, openMoveGoing, type Outcome, say } from './case';
import type { Allegation, Recording, StepTaken } from './move';
import { standingOf } from './process/standing';
import { stepsOf } from './process/steps';

/**
 * A step as a person takes it, or finds that it is not needed.
 * Refuses `step-of-another-move`, `step-shown-by-the-move`, `step-taken-already`, `step-is-always-needed`, `not-needed-only-with-a-reason`, `whom-was-told-is-recorded`, `what-was-decided-is-recorded`, `agency-not-involved`, `move-not-open`, `step-in-the-future`.
 */
export function takeStep(before: Case, moveId: string, given: Omit<StepTaken, 'recordedAt' | 'recordedBy'>, nation: Nation, { at, by }: Recording): Outcome {
  const move = moveIn(before, moveId);
  const step = stepsOf(move.kind, nation)[given.step];
  if (!step) throw new RuleRefusal('step-of-another-move', 'This step is none of this kind of move.', 'unacceptable');
  if (move.ended || (move.completed && given.step !== 'members-told')) throw new RuleRefusal('move-not-open', 'This move has come to its end.');
  if (given.step === 'members-told' && !move.completed) throw new RuleRefusal('removed-only-after-conference-and-minutes', 'The child is still on the Record: the conference there was not held, or its minutes are not here.');
  if (given.at > at) throw new RuleRefusal('step-in-the-future', 'What is still to come has not been done.', 'unacceptable');
  if (given.outcome === 'not-needed') {
    if (step.always) throw new RuleRefusal('step-is-always-needed', 'This step is taken in every such move.');
    if (given.account === undefined) throw new RuleRefusal('not-needed-only-with-a-reason', 'Say why this step is not needed.', 'unacceptable');
  } else {
    mustBeEvident(step.evidence, given);
  }
  if (step.evidence === 'agencies' && given.agency !== undefined && move.agencies.length > 0 && !move.agencies.includes(given.agency)) throw new RuleRefusal('agency-not-involved', 'This agency is not in the core group.', 'unacceptable');
  const again = move.taken.some((each) => each.step === given.step && each.outcome === 'done' && each.agency === given.agency);
  if (again || standingOf(move, given.step, step)?.outcome === 'done') throw new RuleRefusal('step-taken-already', 'This step has been taken already.');
  return changed(before, { ...move, taken: [...move.taken, { ...given, recordedAt: at, recordedBy: by }] });
}

function mustBeEvident(evidence: NonNullable<ReturnType<typeof stepsOf>[keyof ReturnType<typeof stepsOf>]>['evidence'], { whom, account, agency }: Omit<StepTaken, 'recordedAt' | 'recordedBy'>): void {
  if (evidence === 'fact') throw new RuleRefusal('step-shown-by-the-move', 'The move shows this by itself: nobody records it.');
  if (evidence === 'whom' && whom === undefined) throw new RuleRefusal('whom-was-told-is-recorded', 'Say who was told or asked.', 'unacceptable');
  if (evidence === 'decision' && account === undefined) throw new RuleRefusal('what-was-decided-is-recorded', 'Say what was decided, and why.', 'unacceptable');
  if (evidence === 'agencies' && agency === undefined) throw new RuleRefusal('agency-is-named', 'Say which agency has told its counterpart.', 'unacceptable');
}

/** An allegation about a child who is staying here: the investigation is this authority's, in liaison with the home authority (MOV-45). */
export function reportAllegation(before: Case, moveId: string, given: { readonly receivedAt: Date; readonly what: string; readonly investigatedBy: z.output<typeof WorkerToRing> }, doing: Recording): Outcome {
  const move = openMoveGoing('in', before, moveId);
  if (given.receivedAt > doing.at) throw new RuleRefusal('step-in-the-future', 'What is still to come has not been done.', 'unacceptable');
  return changed(before, { ...move, allegations: [...(move.allegations ?? []), { ...given, at: doing.at }] }, { of: 'allegation', says: [say(move, allegationReceived, { ...given, receivedAt: given.receivedAt.toISOString() })] });
}

/** The authority where the child stays has received an allegation. */
export function hearAllegation(before: Case, moveId: string, given: Omit<Allegation, 'at'>, { at }: Recording): Outcome {
  const move = moveIn(before, moveId);
  return changed(before, { ...move, allegations: [...(move.allegations ?? []), { ...given, at }] }, { of: 'allegation' });
}

import { childToldAnew, moveCorrected } from '@custodian/contracts';
import { type Case, changed, moveIn, openMoveGoing, type Outcome, say, unchanged } from './case';
import { type ChildTold, goesOut, isOpen, type Move, type Recording } from './move';

/** What was wrong of a move. */
export interface Corrected {
  readonly correctionId: string;
  readonly because: string;
  readonly movedOn?: string;
  readonly addressThere?: NonNullable<ChildTold['addressThere']>;
}

/** Puts right what was told of a move, at any time, on both sides; what had been said is kept. */
export function correctMove(before: Case, moveId: string, corrected: Corrected, doing: Recording): Outcome {
  const move = moveIn(before, moveId);
  return changed(before, put(move, corrected, doing), { says: [say(move, moveCorrected, corrected)] });
}

/** The other side put something right. Heard twice it is put right once. */
export function hearCorrected(before: Case, moveId: string, corrected: Corrected, doing: Recording): Outcome {
  const move = moveIn(before, moveId);
  if (move.corrections.some(({ correctionId }) => correctionId === corrected.correctionId)) return unchanged(before);
  return changed(before, put(move, corrected, doing), { of: 'corrected' });
}

function put(move: Move, { correctionId, because, movedOn, addressThere }: Corrected, doing: Recording): Move {
  const correction = {
    correctionId, because, ...doing,
    ...(movedOn !== undefined && { movedOn: { was: move.movedOn, is: movedOn } }),
    ...(addressThere && { addressThere: { was: move.child?.addressThere, is: addressThere } }),
  };
  return {
    ...move, corrections: [...move.corrections, correction], facts: move.facts + 1, ...(movedOn !== undefined && { movedOn }),
    ...(addressThere && move.child && { child: { ...move.child, addressThere } }),
  };
}

/** What there is to tell of a child who is away has changed: they are born, or the household is another. */
export function tellAnew(before: Case, moveId: string, child: ChildTold): Outcome {
  const move = openMoveGoing('out', before, moveId);
  return changed(before, { ...move, child }, { says: [say(move, childToldAnew, { child })] });
}

export function hearAnew(before: Case, moveId: string, child: ChildTold): Outcome {
  const move = moveIn(before, moveId);
  return isOpen(move) && !goesOut(move) ? changed(before, { ...move, child, facts: move.facts + 1 }, { of: 'told-anew' }) : unchanged(before);
}

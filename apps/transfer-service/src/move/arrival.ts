import { RuleRefusal } from '../rule/rule-refusal';
import { andThen, type Case, changed, type Outcome, unchanged, withMove } from './case';
import { endMove } from './end';
import { type ChildTold, goesOut, isOpen, type Move, type Recording } from './move';
import { asOne } from './one-move';
import { begun, fresh, type Going, type Leaving, notified } from './open-out';

/** Another authority says that a child of ours is there; nobody has said yet which (MOV-41, MOV-61). */
export function arrivalTold({ me }: Case, told: Omit<Going, 'to' | 'togetherWith' | 'awareAt'> & { readonly from: string; readonly child: ChildTold }, doing: Recording): Outcome {
  const { from, ...going } = told;
  return changed({ me, moves: [] }, { ...fresh, ...going, other: from, moveIds: [told.moveId], awareAt: doing.at, opened: doing, facts: 1 }, { of: 'arrival-told' });
}

/**
 * Says which child of ours it is. It is one with the move that was begun here as well, or with the one this begins, as `moveId`: the other side is told every id of it.
 * `before`: the case of that child, and the arrival. Refuses `move-not-open`, `move-confirmed-already`, and as `openOut` does.
 */
export function confirmArrival(before: Case, told: Move, leaving: Leaving, { moveId, ...doing }: Recording & { readonly moveId: string }): Outcome {
  if (!goesOut(told)) throw new RuleRefusal('move-goes-the-other-way', 'This is for the other authority to do.');
  if (!isOpen(told)) throw new RuleRefusal('move-not-open', 'This move has come to its end.');
  if (told.childId !== undefined) throw new RuleRefusal('move-confirmed-already', 'It is said already which child this is.');
  const known = before.moves.find((move) => goesOut(move) && move.other === told.other && move.childId !== undefined && (isOpen(move) || isOver(move, leaving)));
  const same = withMove(before, { ...told, childId: leaving.childId, ended: { because: 'same-move', on: told.movedOn, ...doing } });
  if (!known) return andThen(elsewhereEnded(same, told, doing), (after) => begun(after, leaving, asOne(told, { ...told, moveId, moveIds: [moveId], taken: [], early: [], opened: doing, version: 1 })));
  const both = asOne(told, known);
  return { case: withMove(same, both), says: [notified(both, before)], announces: [] };
}

/** The plan has gone with that move, whether or not the Record has heard of it. */
function isOver({ completed, planId }: Move, leaving: Leaving): boolean {
  return completed !== undefined && (leaving.planId === undefined || planId === leaving.planId);
}

/** A conference that was held there stands, and a move to somewhere else comes to nothing. */
function elsewhereEnded(before: Case, { conference, movedOn }: Move, doing: Recording): Outcome {
  const others = conference ? before.moves.filter((each) => goesOut(each) && isOpen(each) && each.childId !== undefined && !each.conference) : [];
  return others.reduce((outcome, each) => andThen(outcome, (now) => endMove(now, each.moveId, { on: movedOn, because: 'moved-on' }, doing)), unchanged(before));
}

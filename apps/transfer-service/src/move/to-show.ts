import { goesOut, type Move } from './move';

/** Whether there is something to do about a move on the Record: what it is to show has changed, or the child's entry has, of which the other side may have to hear. */
export function isToShow(move: Move): boolean {
  return move.childChangedAt !== undefined || (isChanged(move) && (goesOut(move) || !move.ended));
}

/** Whether the Record does not show it as it is, and has not refused to. */
export function isChanged({ facts, shown, notShown }: Move): boolean {
  return shown < facts && notShown?.facts !== facts;
}

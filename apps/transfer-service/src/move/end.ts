import { moveAnswered, moveEnded, type MoveEndedBecause, type RightAuthority } from '@custodian/contracts';
import type { z } from 'zod';
import { cease } from '../responsibility/cease';
import { withdraw } from '../responsibility/hand-over';
import { isOurs, openHandoverOf, undertakingsOf } from '../responsibility/ledger';
import { RuleRefusal } from '../rule/rule-refusal';
import { andThen, type Case, changed, moveIn, openMoveGoing, openMoveIn, type Outcome, say, unchanged } from './case';
import { stayEnded } from './come-in';
import { type Ended, goesOut, isOpen, isPermanent, type Move, type Recording } from './move';
import { handedOver } from './responsibility';

type Because = z.output<typeof MoveEndedBecause>;

/** Why and since when a move comes to nothing. */
export interface Ending {
  readonly on: string;
  readonly because: Because;
}

/**
 * Ends a move before it is complete: the child is back, has gone on, has no plan any more, is 18, or it never was one (MOV-04).
 * Of one for good this is for the home authority; the receiving one refuses it instead. Refuses `conference-held-there`, `not-theirs-to-end`.
 */
export function endMove(before: Case, moveId: string, ending: Ending, doing: Recording): Outcome {
  const move = openMoveIn(before, moveId);
  if (!goesOut(move) && isPermanent(move)) throw new RuleRefusal('not-theirs-to-end', 'A move for good is ended by the authority the child came from, or refused here.');
  if (move.conference) throw new RuleRefusal('conference-held-there', 'The conference in the new area was held: the move is completed.');
  const told = say(move, moveEnded, { ...ending, moveIds: [...move.moveIds] });
  if (!goesOut(move)) return left(before, move, { ...ending, ...doing }, [told]);
  return andThen(changed(before, shownAnew({ ...move, ended: { ...ending, ...doing } }), { of: 'ended', says: [told] }), (after) => withoutCase(after, move, ending.because, doing));
}

/** The other side says that it has ended; where it did not know yet under which id the move goes on, it will be told so. Responsibility that is held here goes home before the child leaves the Record; a conference that was held here stands. Throws `not-theirs-to-end`. */
export function hearMoveEnded(before: Case, moveId: string, { moveIds, ...ending }: Ending & { readonly moveIds: readonly string[] }, doing: Recording): Outcome {
  const move = moveIn(before, moveId);
  if (!isOpen(move) || move.askedBack || move.conference || !moveIds.includes(move.moveId)) return unchanged(before);
  if (!goesOut(move)) return left(before, move, { ...ending, ...doing }, []);
  if (isPermanent(move)) throw new RuleRefusal('not-theirs-to-end', 'A move for good is ended by the authority the child came from.');
  return changed(before, shownAnew({ ...move, ended: { ...ending, ...doing } }), { of: 'ended' });
}

/**
 * The receiving authority does not take the child on, or is not the right one; the home authority holds on.
 * Refuses `not-refused-while-responsible` and `conference-held-here`.
 */
export function refuse(before: Case, moveId: string, given: { readonly answer: 'refused' | 'wrong-authority'; readonly reason: string; readonly on: string; readonly rightAuthority?: z.output<typeof RightAuthority> }, doing: Recording): Outcome {
  const move = openMoveGoing('in', before, moveId);
  const { ledger } = before;
  if (move.conference) throw new RuleRefusal('conference-held-here', 'The conference was held here: the child is this authority’s.');
  if (ledger && (isOurs(ledger) || undertakingsOf(ledger).length > 0)) throw new RuleRefusal('not-refused-while-responsible', 'Responsibility is held here, or undertaken: hand it back first.');
  const { answer, on, reason, rightAuthority } = given;
  const ended = { because: answer, on, reason, ...doing };
  const said = say(move, moveAnswered, { moveIds: [...move.moveIds], answer, reason, ...(rightAuthority && { rightAuthority }) });
  const after = changed(before, { ...move, ended }, { says: [said], of: 'ended' });
  return { ...after, announces: [...after.announces, ...stayEnded(move, ended)] };
}

/** What the other side answered. Refused, the move is at its end, and the case is held here as before. */
export function hearAnswer(before: Case, moveId: string, given: Omit<NonNullable<Move['answered']>, 'at'> & { readonly moveIds: readonly string[]; readonly on: string }, doing: Recording): Outcome {
  const move = moveIn(before, moveId);
  const { moveIds, on, ...answer } = given;
  if (!isOpen(move) || move.conference || !moveIds.includes(move.moveId)) return unchanged(before);
  const answered = { ...move, moveIds: [...new Set([...move.moveIds, ...moveIds])], answered: { ...answer, at: doing.at } };
  if (answer.answer === 'included') return changed(before, answered, { of: 'included-there' });
  const ended = { because: answer.answer, on, ...(answer.reason !== undefined && { reason: answer.reason }), ...doing };
  const refused = changed(before, shownAnew({ ...answered, ended }), { of: answer.answer === 'refused' ? 'refused-there' : 'wrong-authority' });
  const told = before.moves.filter((each) => each.childId === undefined && each !== move && isOpen(each) && moveIds.includes(each.moveId));
  return told.reduce((outcome, each) => andThen(outcome, (now) => changed(now, { ...each, ended })), refused);
}

/** The child leaves, or is to leave as soon as nothing is held here. Who is 18 leaves at once: nobody has a case to hold. */
function left(before: Case, move: Move, ended: Ended, says: Outcome['says']): Outcome {
  const { ledger } = before;
  if (ended.because === 'turned-18' && ledger && isOurs(ledger)) return andThen(withoutCase(before, move, ended.because, ended), (after) => gone(after, move, ended, says));
  if (ledger && move.onRecordAt) return changed(before, { ...move, askedBack: ended }, { says, of: 'ended' });
  return gone(before, move, ended, says);
}

function gone(before: Case, move: Move, ended: Ended, says: Outcome['says']): Outcome {
  const after = changed(before, { ...move, ended }, { says, of: 'ended' });
  return { ...after, announces: [...after.announces, ...stayEnded(move, ended)] };
}

/** Somebody who is 18 has no case to hold: the holder closes the ledger, and takes back what it offered. */
function withoutCase(before: Case, move: Move, because: Because, doing: Recording): Outcome {
  const { ledger } = before;
  if (because !== 'turned-18' || !ledger || !isOurs(ledger)) return unchanged(before);
  const open = openHandoverOf(ledger);
  const taken = open ? handedOver(before, move, withdraw(ledger, open.handoverId, { at: doing.at, by: doing.by, reason: 'turned-18' })) : unchanged(before);
  return andThen(taken, (after) => ({ ...unchanged(after), case: { ...after, ...(after.ledger && { ledger: cease(after.ledger, doing.at) }) } }));
}

function shownAnew(move: Move): Move {
  return { ...move, facts: move.facts + 1 };
}

import { arrivalNotified, moveAnswered } from '@custodian/contracts';
import { asTold } from '../responsibility/interval';
import { RuleRefusal } from '../rule/rule-refusal';
import { andThen, type Case, changed, moveIn, type Outcome, say, unchanged, withMove } from './case';
import { type ChildTold, type Ended, goesOut, isOpen, type Move, type Recording } from './move';
import { asOne } from './one-move';
import { fresh } from './open-out';
import { holding } from './responsibility';

/** A child with a plan elsewhere who is here, or comes. */
export interface Coming {
  readonly moveId: string;
  readonly moveIds: readonly string[];
  readonly kind: 'temporary-in' | 'permanent-in';
  readonly from: string;
  readonly movedOn: string;
  readonly until?: string;
  readonly continues?: string;
  readonly togetherWith: readonly string[];
  readonly child: ChildTold;
  /** Who holds the case, as they say. */
  readonly responsible: { readonly by: string; readonly from: Date };
}

/**
 * The other custodian says that a child comes. It goes on the Record as soon as that can be reached (MOV-41, MOV-61). The same move told again brings what is new in it.
 * A stay it takes the place of ends here; a move that was begun here as well goes on as this one, with all that was done in it.
 */
export function coming(before: Case, told: Coming, doing: Recording): Outcome {
  const known = before.moves.find(({ moveId }) => moveId === told.moveId);
  if (known && goesOut(known)) throw new RuleRefusal('move-goes-the-other-way', 'This is for the other authority to do.');
  const earlier = before.moves.find((move) => move !== known && isOpen(move) && !goesOut(move) && (move.moveId === told.continues || told.moveIds.some((id) => move.moveIds.includes(id))));
  if (known && !isOpen(known)) return earlier ? afterItsEnd(before, earlier, known, doing) : unchanged(before);
  const { from, ...facts } = told;
  const move: Move = known ? toldAgain(known, told) : { ...fresh, ...facts, other: from, awareAt: doing.at, opened: doing, facts: 1 };
  const of = known ? {} : { of: 'coming' as const };
  if (!earlier) return changed(before, move, of);
  if (earlier.moveId !== told.continues || earlier.conference) return andThen(inOne(before, earlier, move, doing), (after) => changed(after, moveIn(after, move.moveId), of));
  const stayed = { ...earlier, early: [], ended: { because: 'became-permanent' as const, on: told.movedOn, ...doing } };
  return andThen(changed(before, stayed), (after) => changed(after, { ...move, ...(earlier.childId !== undefined && { childId: earlier.childId }), early: earlier.early }, of));
}

/** What was begun here is a move that has come to its end already; a conference that was held stands, and the move goes on. One that had ended in what was begun here goes on as well: it goes by their id. */
function afterItsEnd(before: Case, earlier: Move, { ended, ...known }: Move, doing: Recording): Outcome {
  if (ended?.because === 'same-move') return inOne(before, earlier, { ...known, taken: [] }, doing);
  if (earlier.conference || !ended) return inOne(before, earlier, known, doing);
  const after = changed(before, { ...earlier, ended }, { of: 'ended' });
  return { ...after, announces: [...after.announces, ...stayEnded(earlier, ended)] };
}

/** A child with a plan elsewhere is here, and this authority heard of it otherwise: theirs is asked to confirm it (MOV-41, MOV-61). Refuses `move-to-ourselves`. */
export function arrived(before: Case, told: Omit<Coming, 'moveIds' | 'responsible' | 'togetherWith'>, doing: Recording): Outcome {
  if (told.from === before.me) throw new RuleRefusal('move-to-ourselves', 'The plan of a child who is here from elsewhere is another authority’s.');
  const { from, ...facts } = told;
  const move: Move = { ...fresh, ...facts, moveIds: [told.moveId], other: from, responsible: { by: from, from: doing.at }, awareAt: doing.at, opened: doing, facts: 1 };
  const { movedOn, child } = told;
  return changed(before, move, { of: 'coming', says: [say(move, arrivalNotified, { stay: told.kind === 'temporary-in' ? 'temporary' : 'permanent', movedOn, child })] });
}

/**
 * The child is on the Record here, under this entry (MOV-41, MOV-61). `before` is the case of that entry; the move joins it, where it did not come from there.
 * Where it came to nothing meanwhile, the entry goes again. A move of the same child from the same authority that was begun here too is the same.
 */
export function onRecord(before: Case, found: Move, given: { readonly childId: string; readonly planId: string; readonly facts: number }, doing: Recording): Outcome {
  const known = before.moves.find(({ moveId }) => moveId === found.moveId) ?? found;
  const { facts, ...entry } = given;
  const move: Move = { ...known, ...entry, onRecordAt: known.onRecordAt ?? doing.at, shown: Math.max(known.shown, facts) };
  const first = known.onRecordAt === undefined;
  const ledger = move.responsible && !before.ledger ? asTold({ me: before.me, intervals: [], handovers: [] }, { custodian: move.responsible.by, from: move.responsible.from, by: move.other }) : before.ledger;
  const here = { ...before, ...(ledger && { ledger }) };
  const after = { case: withMove(here, move), says: [], announces: holding(before, here, move.moveId) };
  if (!first) return after;
  if (move.ended) return { ...after, announces: stayEnded(move, move.ended) };
  const answer = say(move, moveAnswered, { moveIds: [...move.moveIds], answer: 'included' });
  return andThen({ ...after, says: [answer], announces: [...after.announces, { what: 'told-of', moveId: move.moveId, of: 'on-record' }] }, (now) => joined(now, move, doing));
}

/** That the entry of a stay ends on the Record; the entry of one that goes on as another ends with the inclusion by that. */
export function stayEnded({ moveId, planId }: Move, { on, because }: Ended): Outcome['announces'] {
  return planId === undefined || because === 'same-move' || because === 'became-permanent' ? [] : [{ what: 'stay-ended', moveId, planId, on, because: asOnRecord[because] }];
}

const asOnRecord = {
  'returned-home': 'returned-home',
  'moved-on': 'moved-on',
  'plan-ended': 'plan-ended-elsewhere',
  'turned-18': 'turned-18',
  'opened-in-error': 'included-by-mistake',
  refused: 'move-refused',
  'wrong-authority': 'wrong-authority',
} as const;

/** Another move of the same child from the same authority, begun on the other side or here, is this one: the earlier ends in it. */
function joined(before: Case, move: Move, doing: Recording): Outcome {
  const other = before.moves.find((each) => each.moveId !== move.moveId && isOpen(each) && !goesOut(each) && each.other === move.other);
  if (!other) return unchanged(before);
  return inOne(before, other, moveIn(before, move.moveId), doing);
}

function inOne(before: Case, earlier: Move, move: Move, doing: Recording): Outcome {
  const ended = { because: 'same-move' as const, on: move.movedOn, ...doing };
  return { case: withMove(withMove(before, { ...earlier, early: [], ended }), asOne(earlier, move)), says: [], announces: [] };
}

function toldAgain(known: Move, { moveIds, movedOn, until, child, togetherWith, responsible }: Coming): Move {
  return { ...known, moveIds: [...new Set([...known.moveIds, ...moveIds])], movedOn, child, togetherWith, responsible, facts: known.facts + 1, ...(until !== undefined && { until }) };
}

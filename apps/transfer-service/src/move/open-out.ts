import { permanentMoveNotified, temporaryInclusionAsked } from '@custodian/contracts';
import { beginLedger, currentOf, type Ledger } from '../responsibility/ledger';
import { RuleRefusal } from '../rule/rule-refusal';
import { andThen, type Case, changed, openMoveGoing, type Outcome, say, type Saying } from './case';
import { holding } from './responsibility';
import { type ChildTold, goesOut, isOpen, type Move, type Recording } from './move';

/** A child of ours who goes, as the Record has them. */
export interface Leaving {
  readonly childId: string;
  /** The plan of this authority's own that goes with them. */
  readonly planId?: string;
  readonly planFrom?: Date;
  readonly leadWorkerId?: string;
  readonly agencies: readonly string[];
  readonly child: ChildTold;
}

/** Where to, for how long, and since when it is known. */
export interface Going {
  readonly moveId: string;
  readonly kind: 'temporary-out' | 'permanent-out';
  readonly to: string;
  readonly movedOn: string;
  readonly until?: string;
  readonly awareAt: Date;
  readonly togetherWith: readonly string[];
}

/**
 * Begins a move away, tells the other custodian, and with that asks for the child's inclusion there (MOV-03, MOV-22). This authority holds on to responsibility (MOV-02).
 * Refuses `only-a-plan-moves`, `move-to-ourselves` and `earlier-move-still-open`: one move at a time, and the one before is ended first.
 */
export function openOut(before: Case, leaving: Leaving, going: Going, doing: Recording): Outcome {
  return begun(before, leaving, { ...fresh, ...going, other: going.to, moveIds: [going.moveId], opened: doing });
}

/** A stay becomes a move for good: the stay ends where the move begins, with no moment between (MOV-04, MOV-21). Refuses `move-is-permanent`. */
export function makePermanent(before: Case, stayId: string, leaving: Leaving, going: Omit<Going, 'kind' | 'to'>, doing: Recording): Outcome {
  const stay = openMoveGoing('out', before, stayId);
  if (stay.kind === 'permanent-out') throw new RuleRefusal('move-is-permanent', 'This move is for good already.');
  const ended = changed(before, { ...stay, ended: { because: 'became-permanent', on: going.movedOn, ...doing } });
  return andThen(ended, (after) => begun(after, leaving, { ...fresh, ...going, kind: 'permanent-out', other: stay.other, moveIds: [going.moveId], continues: stay.moveId, opened: doing }));
}

/** Begins it, or goes on with what another authority told of it. */
export function begun(before: Case, { childId, planId, planFrom, ...leaving }: Leaving, move: Move): Outcome {
  if (planId === undefined || before.moves.some((each) => goesOut(each) && each.completed && each.planId === planId)) throw new RuleRefusal('only-a-plan-moves', 'What moves from one authority to another is a plan: this child has none of this authority’s own.');
  if (move.other === before.me) throw new RuleRefusal('move-to-ourselves', 'The child goes to the area of this authority.');
  if (before.moves.some((each) => goesOut(each) && isOpen(each) && each.moveId !== move.moveId)) throw new RuleRefusal('earlier-move-still-open', 'Another move of this child has not come to its end: end that first.');
  const ledger = before.ledger ?? beginLedger(before.me, { at: planFrom ?? move.opened.at, by: move.opened.by });
  const after = { ...before, ledger };
  const begins: Move = { ...move, ...leaving, childId, planId, facts: move.facts + 1 };
  const { case: made, announces } = changed(after, begins, { of: 'opened' });
  return { case: made, says: [notified(begins, after)], announces: [...(before.ledger ? [] : holding(before, after, move.moveId)), ...announces] };
}

/** That the child comes, with all there is to tell. Told again it has every id the move is known by. */
export function notified(move: Move, { ledger }: Pick<Case, 'ledger'>): Saying {
  const { moveIds, movedOn, until, togetherWith, continues, child } = move;
  if (!child) throw new TypeError('a move away without the child');
  const told = { moveIds: [...moveIds], movedOn, responsible: responsible(ledger, move), child, ...(togetherWith.length > 0 && { togetherWith: [...togetherWith] }) };
  if (move.kind === 'temporary-out') return say(move, temporaryInclusionAsked, { ...told, ...(until !== undefined && { until }) });
  return say(move, permanentMoveNotified, { ...told, ...(continues !== undefined && { continues }) });
}

function responsible(ledger: Ledger | undefined, { moveId, opened }: Move): { by: string; from: string } {
  const current = ledger && currentOf(ledger);
  if (!current) throw new TypeError(`nobody holds the case of move ${moveId}`);
  return { by: current.custodian, from: (current.from < opened.at ? current.from : opened.at).toISOString() };
}

/** What every move has nothing of in the beginning. */
export const fresh = { togetherWith: [], agencies: [], taken: [], corrections: [], early: [], facts: 0, shown: 0, version: 1 } as const;

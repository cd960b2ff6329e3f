import type { AnyBetween, BetweenMessage, MoveToldOf, OutcomeThere, StayEndedBecause } from '@custodian/contracts';
import type { z } from 'zod';
import type { Ledger } from '../responsibility/ledger';
import { RuleRefusal } from '../rule/rule-refusal';
import { goesOut, isOpen, type Move } from './move';

/** All that one authority has of the moves of one child, and of a move that goes by one of their ids. Of a child who is not on its Record yet: that move, and no ledger. */
export interface Case {
  readonly me: string;
  readonly ledger?: Ledger;
  readonly moves: readonly Move[];
}

/** What another custodian is told by a decision. */
export interface Saying {
  readonly to: string;
  readonly moveId: string;
  readonly message: AnyBetween;
  readonly payload: object;
  readonly documentIds: readonly string[];
}

/** What people here are to know of. */
export type ToldOf = z.output<typeof MoveToldOf>;

/** What this authority's other services have to know. */
export type Announcing = { readonly moveId: string } & (
  | { readonly what: 'case-held'; readonly by: string; readonly from: Date }
  | { readonly what: 'removal-cleared'; readonly planId: string; readonly conferenceOn: string; readonly minutesReceivedOn: string; readonly by: string; readonly outcome: z.output<typeof OutcomeThere> }
  | { readonly what: 'stay-ended'; readonly planId: string; readonly on: string; readonly because: z.output<typeof StayEndedBecause> }
  | { readonly what: 'told-of'; readonly of: ToldOf }
);

/** What a decision comes to: the case after it, and who is told what. */
export interface Outcome {
  readonly case: Case;
  readonly says: readonly Saying[];
  readonly announces: readonly Announcing[];
}

export function unchanged(before: Case): Outcome {
  return { case: before, says: [], announces: [] };
}

/** What one decision comes to after another. */
export function andThen(outcome: Outcome, decide: (after: Case) => Outcome): Outcome {
  const next = decide(outcome.case);
  return { case: next.case, says: [...outcome.says, ...next.says], announces: [...outcome.announces, ...next.announces] };
}

/** The move that goes by one of these ids: by the first as its own, else one that is open. One that went on as another is that, and a stay that became permanent the move for good. */
export function aboutOf(moves: readonly Move[], ids: readonly string[]): Move | undefined {
  const all = moves.filter(({ moveIds }) => moveIds.some((id) => ids.includes(id)));
  const kept = all.filter(({ ended }) => ended?.because !== 'same-move');
  const known = kept.length > 0 ? kept : all;
  const found = known.find(({ moveId }) => moveId === ids[0]) ?? known.find(isOpen) ?? known[0];
  return (found?.ended?.because === 'became-permanent' ? moves.find(({ continues }) => continues === found.moveId) : undefined) ?? found;
}

/** Throws `move-not-known`: what was said came before the move it is about. */
export function moveIn({ moves }: Case, moveId: string): Move {
  const found = aboutOf(moves, [moveId]);
  if (!found) throw new RuleRefusal('move-not-known', 'No such move is known here.');
  return found;
}

/** The same where it is neither ended nor complete. Throws `move-not-open`. */
export function openMoveIn(before: Case, moveId: string): Move {
  const move = moveIn(before, moveId);
  if (!isOpen(move)) throw new RuleRefusal('move-not-open', 'This move has come to its end.');
  return move;
}

/** The same where it goes the way that is asked for. Throws `move-goes-the-other-way`, and `arrival-not-confirmed` while nobody has said which child of ours it is. */
export function openMoveGoing(way: 'out' | 'in', before: Case, moveId: string): Move {
  const move = openMoveIn(before, moveId);
  if (goesOut(move) !== (way === 'out')) throw new RuleRefusal('move-goes-the-other-way', 'This is for the other authority to do.');
  if (way === 'out' && move.childId === undefined) throw new RuleRefusal('arrival-not-confirmed', 'Say first which child of this authority it is.');
  return move;
}

export function withMove(before: Case, changed: Move): Case {
  const known = before.moves.some(({ moveId }) => moveId === changed.moveId);
  return { ...before, moves: known ? before.moves.map((each) => (each.moveId === changed.moveId ? { ...changed, version: each.version + 1 } : each)) : [...before.moves, changed] };
}

/** A change of one move, what is said to the other side of it, and what people here are to know. */
export function changed(before: Case, move: Move, { says = [], of }: { readonly says?: readonly Saying[]; readonly of?: ToldOf } = {}): Outcome {
  return { case: withMove(before, move), says, announces: of === undefined ? [] : [{ what: 'told-of', moveId: move.moveId, of }] };
}

/** A message to the other side of a move, under the id it is known by here. */
export function say<P extends z.ZodObject>({ moveId, other }: Move, message: BetweenMessage<P>, payload: Omit<z.input<P>, 'moveId'>, documentIds: readonly string[] = []): Saying {
  return { to: other, moveId, message, payload: { ...payload, moveId }, documentIds };
}

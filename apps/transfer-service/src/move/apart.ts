import { passesTo } from '../responsibility/interval';
import { currentOf, type Interval, type Ledger } from '../responsibility/ledger';
import type { Case } from './case';

/** A case with its ledger; one without intervals is none. */
type Held = Case & { readonly ledger: Ledger };

/**
 * Two entries that were joined are two children after all (REC-03): the moves that came from the other are that child's again, with what has become of responsibility in them since.
 * `other`: as it was left when the two were joined. Undefined where no move came from it.
 */
export function apart({ ledger: joint, ...kept }: Case, other: Case, mergedChildId: string): { readonly kept: Held; readonly other: Held } | undefined {
  const back = kept.moves.filter(({ joinedFrom }) => joinedFrom?.at(-1) === mergedChildId);
  if (!joint || back.length === 0) return undefined;
  const staying = kept.moves.filter((move) => !back.includes(move));
  const theirs = new Set(back.flatMap(({ moveIds }) => moveIds));
  const joining = joint.joined?.findLast(({ childId }) => childId === mergedChildId);
  const ours = { ...joint, intervals: atFirst(joining?.intervals, staying.length > 0 ? currentOf(joint) : undefined), joined: (joint.joined ?? []).filter((each) => each !== joining) };
  const before = { ...joint, intervals: atFirst(other.ledger?.intervals, currentOf(joint)), joined: other.ledger?.joined ?? [] };
  return {
    kept: { ...kept, moves: staying, ledger: since(ours, joint, (moveId) => !theirs.has(moveId)) },
    other: {
      ...other,
      moves: [...other.moves, ...back.map((move) => ({ ...move, childId: mergedChildId, joinedFrom: (move.joinedFrom ?? []).slice(0, -1), version: move.version + 1 }))],
      ledger: since(before, joint, (moveId) => theirs.has(moveId)),
    },
  };
}

function atFirst(intervals: readonly Interval[] | undefined, now: Interval | undefined): readonly Interval[] {
  return intervals && intervals.length > 0 ? intervals : now ? [now] : [];
}

/** The ledger of one of the two: what was written before they were joined, and what was agreed in its own moves since. */
function since(before: Ledger, { intervals, handovers }: Ledger, isOwn: (moveId: string) => boolean): Ledger {
  const own = handovers.filter(({ moveId }) => isOwn(moveId));
  const passed = intervals.filter(({ inWriting }) => own.some(({ handoverId }) => handoverId === inWriting) && !before.intervals.some((known) => known.inWriting === inWriting));
  return passed.reduce<Ledger>((ledger, { until: _next, ...interval }) => passesTo(ledger, interval), { ...before, handovers: own });
}

import { isOurs, type Ledger } from '../responsibility/ledger';
import type { Case, Outcome } from './case';
import { goesOut, isOpen, type Move } from './move';
import { holding } from './responsibility';

/**
 * Two entries were the same child: what moves there were under either goes on under the one that is kept, and so does responsibility; where it is held here under one of them, it is held here.
 * A second move away that is still open stays where it is until a person ends it: one child goes to one place.
 */
export function merged(kept: Case, other: Case, { keptChildId: childId, mergedChildId }: { readonly keptChildId: string; readonly mergedChildId: string }): Outcome {
  const away = kept.moves.some((move) => goesOut(move) && isOpen(move));
  const joining = other.moves.filter((move) => !(away && goesOut(move) && isOpen(move))).map((move): Move => ({ ...move, childId, joinedFrom: [...(move.joinedFrom ?? []), mergedChildId], version: move.version + 1 }));
  const ledger = ledgerOfBoth(kept.ledger, other.ledger);
  const joined = [...(kept.ledger?.joined ?? []), { childId: mergedChildId, intervals: kept.ledger?.intervals ?? [] }];
  const after = { ...kept, moves: [...kept.moves, ...joining], ...(ledger && { ledger: { ...ledger, joined } }) };
  const [first] = joining;
  return { case: after, says: [], announces: first ? holding(kept, after, first.moveId) : [] };
}

function ledgerOfBoth(kept: Ledger | undefined, other: Ledger | undefined): Ledger | undefined {
  if (!kept || !other) return kept ?? other;
  const { intervals } = isOurs(other) && !isOurs(kept) ? other : kept;
  return { ...kept, intervals, handovers: [...kept.handovers, ...other.handovers.filter(({ handoverId }) => !kept.handovers.some((each) => each.handoverId === handoverId))] };
}

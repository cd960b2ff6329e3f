import type { ChildEntry } from '../child/child-entry';

type Moves = Pick<ChildEntry, 'caseHoldings' | 'placedElsewhere'>;

/** Who held the case of either entry and where either was away, in the order of their days; the kept entry's where both say one thing of one instant or one move. */
export function movesOfBoth(kept: Moves, other: Moves): Moves {
  const caseHoldings = joined(kept.caseHoldings, other.caseHoldings, ({ from }) => from);
  const placedElsewhere = joined(kept.placedElsewhere, other.placedElsewhere, ({ moveId }) => moveId);
  return { ...(caseHoldings.length > 0 && { caseHoldings }), ...(placedElsewhere.length > 0 && { placedElsewhere }) };
}

/** The moves of each again: those that were the other's, as they stand now, are the other's. */
export function movesApart(now: ChildEntry, other: ChildEntry): { readonly kept: Moves; readonly other: Moves } {
  const theirs = new Set([...(other.caseHoldings ?? []), ...(other.placedElsewhere ?? []), ...other.plans].map(({ moveId }) => moveId));
  const side = (isOther: boolean): Moves => ({
    caseHoldings: some(now.caseHoldings?.filter(({ moveId }) => theirs.has(moveId) === isOther)),
    placedElsewhere: some(now.placedElsewhere?.filter(({ moveId }) => theirs.has(moveId) === isOther)),
  });
  return { kept: side(false), other: side(true) };
}

function joined<T extends { readonly from: string }>(kept: readonly T[] = [], others: readonly T[] = [], keyOf: (one: T) => string): T[] {
  const known = new Set(kept.map(keyOf));
  return [...kept, ...others.filter((one) => !known.has(keyOf(one)))].sort((one, other) => one.from.localeCompare(other.from));
}

function some<T>(list: T[] | undefined): T[] | undefined {
  return list && list.length > 0 ? list : undefined;
}

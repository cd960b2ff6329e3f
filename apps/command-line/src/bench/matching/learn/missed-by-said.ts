import { type Found, type MatchingIndex, type MissedBySaid, saidKey } from '@custodian/matching';
import type { TestSet } from '../test-set';

/** Counts, by what was said, how many who are there were asked about, and how many of them were missed. */
export function missedBySaid({ asked }: TestSet, index: MatchingIndex): MissedBySaid {
  const counts: Record<string, { asked: number; missed: number }> = {};
  for (const { sought, today, matchIds } of asked) {
    if (matchIds.length === 0) continue;
    const told = toldOf(index.search(sought, today));
    const count = (counts[saidKey(sought)] ??= { asked: 0, missed: 0 });
    count.asked += 1;
    if (!matchIds.some((id) => told.has(id))) count.missed += 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([one], [two]) => (one < two ? -1 : 1)));
}

/** Everybody an answer tells of: as the one described, or as living there. */
export function toldOf({ matches, neighbours }: Found): ReadonlySet<string> {
  return new Set([...matches.filter(({ band }) => band !== 'below'), ...neighbours.filter(({ sameAddress }) => sameAddress)].map(({ id }) => id));
}

import { inColumns } from '../columns';
import type { MovesResult } from './run-moves';

/** What was done and what came of it, as lines: the counts in one table. */
export function movesLines({ seed, told, faults, again, seconds, untilRest, counts }: MovesResult): string[] {
  const moves = told.flatMap((each) => each.moves);
  const broken = counts.filter(({ count }) => count > 0);
  return [
    `${told.length} children, ${moves.length} moves among three authorities in ${seconds.toFixed(0)} s (${((moves.length / seconds) * 60).toFixed(0)} moves a minute), at rest ${untilRest.toFixed(0)} s later; seed ${seed}.`,
    `The children: ${listed(tally(told.map(({ story }) => story.kind)))}.`,
    `${faults.length} faults meanwhile: ${listed(tally(faults.map(({ how, victim }) => (victim === 'authority' ? 'an authority away' : `${how} ${victim}`))))}.`,
    `Calls sent again with the same Idempotency-Key: ${again.size === 0 ? 'none' : listed(again)}.`,
    '',
    ...inColumns(counts.map(({ promise, how, count }) => [`${promise}: ${how}`, String(count)])),
    ...broken.flatMap(({ promise, how, examples }) => ['', `${promise}: ${how}`, ...examples.map((example) => `  ${example}`)]),
    '',
    broken.length === 0 ? 'None lost, none doubled, every child held by one.' : 'NOT KEPT: see the counts that are not 0.',
  ];
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function listed(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, count]) => `${count} × ${name}`).join(', ');
}

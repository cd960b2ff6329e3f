import { inColumns } from '../columns';
import type { FaultsResult } from './run-faults';

/** What was done and what came of it, as lines: the counts in one table. */
export function faultLines({ told, faults, again, seconds, counts }: FaultsResult): string[] {
  const failures = new Map<string, number>();
  for (const { failed } of told) if (failed !== undefined) failures.set(failed, (failures.get(failed) ?? 0) + 1);
  return [
    `${told.length} enquiries in ${seconds.toFixed(0)} s while there were ${faults.length} faults: ${listed(tally(faults.map(({ how, victim }) => `${how} ${victim}`)))}.`,
    `Calls sent again with the same Idempotency-Key: ${again.size === 0 ? 'none' : listed(again)}.`,
    ...(failures.size > 0 ? [`Clients that could not finish: ${listed(failures)}.`] : []),
    '',
    ...inColumns(counts.map(({ promise, how, count }) => [`${promise}: ${how}`, String(count)])),
    '',
    counts.every(({ count }) => count === 0) ? 'Every promise kept.' : 'BROKEN PROMISES: see the counts that are not 0.',
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

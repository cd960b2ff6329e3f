import { inColumns } from '../../columns';
import { quantile } from '../../enquiry/samples';
import type { Reckoning } from './reckoning';

/** What came of a run, as lines. */
export function deadlineFaultLines({ counts, fired, late, lateAfterRecovery }: Reckoning): string[] {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
  const row = (what: string, values: readonly number[]): string[] => [what, seconds(quantile(values, 0.5)), seconds(quantile(values, 0.99)), seconds(Math.max(...values))];
  return [
    `Fired: ${Object.entries(fired).map(([by, count]) => `${count} by ${by}`).join(', ')}.`,
    '',
    ...inColumns([['late', 'p50', 'p99', 'most'], row('after they were due', late), row('after recovery', lateAfterRecovery)]),
    '',
    ...inColumns(Object.entries(counts).map(([what, count]) => [what, String(count)])),
    '',
    Object.values(counts).every((count) => count === 0) ? 'Each fired once, in time.' : 'NOT KEPT: see the counts that are not 0.',
  ];
}

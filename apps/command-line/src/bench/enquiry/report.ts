import { inColumns } from '../columns';
import { hopNames, hopSaid } from '../hops/hop';
import { steps } from '../workload/steps';
import type { Level } from './level';
import type { Spread } from './samples';

/** The figures as lines of a table, one column for each number of callers, and the aims below them. */
export function reportLines(levels: readonly Level[]): string[] {
  const row = (said: string, cell: (level: Level) => string): string[] => [said, ...levels.map(cell)];
  const table = inColumns([
    row('median of the rounds (least–most of a round)', ({ callers }) => `${callers} caller${callers === 1 ? '' : 's'}`),
    row('whole enquiries made', ({ enquiries }) => String(enquiries)),
    row('enquiries/s', (level) => figure(level.steps.whole.perSecond)),
    row('whole path p50, ms', (level) => figure(level.steps.whole.p50)),
    row('whole path p99, ms', (level) => figure(level.steps.whole.p99)),
    row('  the bare hops of it, ms', (level) => number(level.bareWhole)),
    row('  ratio', (level) => ratio(level.steps.whole.p50.median, level.bareWhole)),
    ...steps.flatMap((step) => [
      row(`${step} p50, ms`, (level) => figure(level.steps[step].p50)),
      row(`${step} p99, ms`, (level) => figure(level.steps[step].p99)),
    ]),
    row('record at the service’s own door p50, ms', ({ recordOwnDoor }) => figure(recordOwnDoor.p50)),
    row('confirmation → notice p50, ms', ({ notice }) => figure(notice.p50)),
    row('confirmation → notice p99, ms (all rounds)', ({ notice, noticeP99 }) => `${number(noticeP99)} (${number(notice.p99.least)}–${number(notice.p99.most)})`),
    ...hopNames.flatMap((hop) => [
      row(`${hopSaid[hop]} p50, ms`, (level) => figure(level.hops[hop].p50)),
      row('  p99, ms', (level) => figure(level.hops[hop].p99)),
      row('  per second', (level) => figure(level.hops[hop].perSecond)),
    ]),
  ]);
  return [...table, '', 'Aims, at the medians:', ...aimLines(levels)];
}

function aimLines(levels: readonly Level[]): string[] {
  return inColumns(levels.flatMap(({ callers, aims }) =>
    aims.map(({ aim, took, allowed, met }) => [`${met ? 'met   ' : 'MISSED'} ${aim}`, `${callers} at a time`, `${number(took)} of ${number(allowed)} ms`, ratio(took, allowed)])));
}

function figure({ median, least, most }: Spread): string {
  return `${number(median)} (${number(least)}–${number(most)})`;
}

function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}

function ratio(took: number, of: number): string {
  return `${(took / of).toFixed(2)} ×`;
}

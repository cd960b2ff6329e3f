import type { Reason } from '../../../../enquiry-service/src/fishing/flag';
import { inColumns } from '../columns';
import { kinds } from './fishers';
import { days } from './people';
import type { Catch, Reckoning } from './reckoning';

/** Who was found and how soon, and the false alarms a day: over all months, and the median with the least and the most of a month. */
export function fishingLines(months: readonly Reckoning[]): string[] {
  const catches = months.flatMap((month) => month.catches);
  const visible = catches.filter(({ kind }) => kind !== 'careful');
  const reasons = [...new Set(months.flatMap(({ falseByReason }) => reasonsIn(falseByReason)))].sort();
  return [
    `${months.length} months of ${days} days, ${spread(months.map(({ looks }) => looks))} enquiries a month, ${catches.length} fishers planted`,
    '',
    ...inColumns([
      ['found', 'of planted', 'after looks', 'after hours', 'by'],
      ...kinds.map((kind) => catchRow(kind, catches.filter((each) => each.kind === kind))),
      catchRow('all who leave anything to see', visible),
      catchRow('all', catches),
    ]),
    '',
    ...inColumns([
      ['false alarms a day', 'median (least–most of a month)', 'mean'],
      ...reasons.map((reason) => alarmRow(reason, months.map(({ falseByReason }) => (falseByReason[reason] ?? 0) / days))),
      alarmRow('all', months.map(({ falsePerDay }) => falsePerDay)),
    ]),
  ];
}

function reasonsIn(counts: Reckoning['falseByReason']): Reason[] {
  return Object.keys(counts) as Reason[];
}

function catchRow(said: string, catches: readonly Catch[]): string[] {
  const found = catches.filter((each) => each.found);
  const by = [...new Set(found.flatMap(({ reasons }) => reasons))];
  return [said, `${found.length} of ${catches.length}`, spread(found.map(({ looks }) => looks)), spread(found.map(({ hours }) => Math.round(hours))), by.length > 3 ? `${by.length} reasons` : by.join(', ')];
}

function alarmRow(said: string, perDay: readonly number[]): string[] {
  const mean = perDay.reduce((sum, each) => sum + each, 0) / Math.max(1, perDay.length);
  return [said, spread(perDay, 2), mean.toFixed(2)];
}

function spread(values: readonly number[], places = 0): string {
  const sorted = [...values].sort((one, other) => one - other);
  const [least, median, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return least === undefined || median === undefined || most === undefined ? '–' : `${median.toFixed(places)} (${least.toFixed(places)}–${most.toFixed(places)})`;
}

import { ageInYears } from '../age';
import { dayOf } from './calendar-day';
import { type Slip, slipsOf } from './slips';

/** How a birth that was said compares with one that is recorded. */
export const birthLevels = [
  'not-given', 'same', 'day-month-swapped', 'digits-swapped', 'one-digit', 'one-year', 'one-month', 'few-days', 'week', 'month-and-year', 'month-and-year-near', 'year', 'year-near', 'age', 'age-near',
  'expected-then', 'expected-slip', 'expected-near', 'expected-year', 'same-year', 'years-near', 'differs',
] as const;
export type BirthLevel = (typeof birthLevels)[number];

/** A birth as it was said, ready to be compared with many. */
export interface BirthSought {
  /** The level of each likely day of birth; the others are told by `otherwise`. */
  readonly days: ReadonlyMap<number, BirthLevel>;
  /** Whether the days stand for more than slips of one day, so that a day among them says little. */
  readonly vague: boolean;
  readonly said: number | undefined;
}

export interface BirthSaid {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, of one born or expected. */
  readonly dateOfBirth?: string;
  readonly expectedDate?: string;
  readonly ageYears?: number;
}

/** What was said of a birth; undefined where nothing was. `today` is the day an age in years is meant on. */
export function birthSought({ dateOfBirth, expectedDate, ageYears }: BirthSaid, today: string): BirthSought | undefined {
  const date = dateOfBirth ?? expectedDate;
  if (date !== undefined) return ofDate(date);
  return ageYears === undefined ? undefined : ofAge(ageYears, today);
}

function ofDate(date: string): BirthSought | undefined {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return undefined;
  if (month === undefined) return vague([...yearDays(year, 'year'), ...yearDays(year - 1, 'year-near'), ...yearDays(year + 1, 'year-near')]);
  if (day === undefined) return vague([...monthDays(year, month, 'month-and-year'), ...[-1, 1].flatMap((by) => monthDays(year, month + by, 'month-and-year-near')), ...[-1, 1].flatMap((by) => monthDays(year + by, month, 'month-and-year-near'))]);
  const said = dayOf(year, month, day);
  const slips: Map<number, Slip | 'same'> = slipsOf(year, month, day);
  if (said !== undefined) slips.set(said, 'same');
  return { days: slips, vague: false, said: said ?? dayOf(year, Math.min(month, 12), Math.min(day, 28)) };
}

function ofAge(years: number, today: string): BirthSought {
  const year = Number(today.slice(0, 4));
  const days: [number, BirthLevel][] = [];
  for (let back = years - 1; back <= years + 2; back += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= 31; day += 1) {
        const at = dayOf(year - back, month, day);
        if (at === undefined) continue;
        const off = Math.abs(ageInYears(`${year - back}-${two(month)}-${two(day)}`, today) - years);
        if (off <= 1) days.push([at, off === 0 ? 'age' : 'age-near']);
      }
    }
  }
  return vague(days);
}

function vague(days: readonly (readonly [number, BirthLevel])[]): BirthSought {
  return { days: new Map(days), vague: true, said: undefined };
}

function yearDays(year: number, level: BirthLevel): [number, BirthLevel][] {
  return Array.from({ length: 12 }, (_, month) => monthDays(year, month + 1, level)).flat();
}

function monthDays(year: number, month: number, level: BirthLevel): [number, BirthLevel][] {
  const [y, m] = month === 0 ? [year - 1, 12] : month === 13 ? [year + 1, 1] : [year, month];
  return Array.from({ length: 31 }, (_, day) => dayOf(y, m, day + 1)).flatMap((at): [number, BirthLevel][] => (at === undefined ? [] : [[at, level]]));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

import { dayOf } from './calendar-day';

/** How a day that was said may come from the day that is recorded. */
export type Slip = 'day-month-swapped' | 'digits-swapped' | 'one-digit' | 'one-year' | 'one-month' | 'few-days' | 'week';

/** Every day that one slip makes of a day that was said, the likeliest slip for each. */
export function slipsOf(year: number, month: number, day: number): Map<number, Slip> {
  const slips = new Map<number, Slip>();
  const said = dayOf(year, month, day);
  const note = (at: number | undefined, slip: Slip) => {
    if (at !== undefined && at !== said && !slips.has(at)) slips.set(at, slip);
  };
  note(dayOf(year, day, month), 'day-month-swapped');
  for (const by of [1, -1]) note(dayOf(year + by, month, day), 'one-year');
  for (const [y, m, d] of digitsSwapped(year, month, day)) note(dayOf(y, m, d), 'digits-swapped');
  for (const [y, m, d] of digitsChanged(year, month, day)) note(dayOf(y, m, d), 'one-digit');
  for (const by of [1, -1]) note(dayOf(year, month + by, day), 'one-month');
  if (said !== undefined) for (let by = 1; by <= 8; by += 1) for (const at of [said - by, said + by]) note(at, by <= 3 ? 'few-days' : 'week');
  return slips;
}

type Parts = readonly [year: number, month: number, day: number];

function digitsSwapped(year: number, month: number, day: number): Parts[] {
  const turned = (value: number) => (value % 10) * 10 + Math.floor(value / 10);
  return [[year - (year % 100) + turned(year % 100), month, day], [year, turned(month), day], [year, month, turned(day)]];
}

function digitsChanged(year: number, month: number, day: number): Parts[] {
  const changed = (value: number) => [...Array(10).keys()].flatMap((digit) => [value - (value % 10) + digit, (value % 10) + digit * 10]);
  const century = year - (year % 100);
  return [
    ...changed(year % 100).map((two): Parts => [century + two, month, day]),
    ...changed(month).map((two): Parts => [year, two, day]),
    ...changed(day).map((two): Parts => [year, month, two]),
  ];
}

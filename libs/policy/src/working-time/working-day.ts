import { bankHolidaysOf } from './bank-holidays';
import type { NationOf } from './calendar';
import { dateOf, dayOf, type LocalDate, wholeNumber } from './local-date';

/** True for Monday to Friday unless it is a bank holiday of the authority's nation. Opening at weekends makes no working day. */
export function isWorkingDay(policy: NationOf, date: LocalDate): boolean {
  const day = dayOf(date);
  return day.weekday <= 5 && !bankHolidaysOf(policy.nation, day.year).has(date);
}

/** The nth working day after a date, which is itself day 0; with n = 0 the date itself, working day or not. */
export function addWorkingDays(policy: NationOf, date: LocalDate, n: number): LocalDate {
  let day = dayOf(date);
  for (let left = wholeNumber(n); left > 0; ) {
    day = day.plus({ days: 1 });
    if (isWorkingDay(policy, dateOf(day))) left -= 1;
  }
  return dateOf(day);
}

/** The nth working day before a date, which is itself day 0; with n = 0 the date itself, working day or not. */
export function workingDaysBefore(policy: NationOf, date: LocalDate, n: number): LocalDate {
  let day = dayOf(date);
  for (let left = wholeNumber(n); left > 0; ) {
    day = day.minus({ days: 1 });
    if (isWorkingDay(policy, dateOf(day))) left -= 1;
  }
  return dateOf(day);
}

/** How many working days lie after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(policy: NationOf, from: LocalDate, to: LocalDate): number {
  const last = dayOf(to);
  let count = 0;
  for (let day = dayOf(from).plus({ days: 1 }); day <= last; day = day.plus({ days: 1 })) {
    if (isWorkingDay(policy, dateOf(day))) count += 1;
  }
  return count;
}

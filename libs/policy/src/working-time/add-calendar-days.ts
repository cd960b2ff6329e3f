import { dateOf, dayOf, type LocalDate, wholeNumber } from './local-date';

/** The day n calendar days later. Throws RangeError when n is not a whole number, zero or more. */
export function addCalendarDays(date: LocalDate, n: number): LocalDate {
  return dateOf(dayOf(date).plus({ days: wholeNumber(n) }));
}

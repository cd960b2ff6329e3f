import { dateOf, dayOf, type LocalDate, wholeNumber } from './local-date';

/** The same day of the month n months later, or that month's last day when it has no such day (31 January + 1 = 28 or 29 February). */
export function addMonths(date: LocalDate, n: number): LocalDate {
  return dateOf(dayOf(date).plus({ months: wholeNumber(n) }));
}

/** The same n months earlier. */
export function monthsBefore(date: LocalDate, n: number): LocalDate {
  return dateOf(dayOf(date).minus({ months: wholeNumber(n) }));
}

import { DateTime } from 'luxon';

/** A day on the calendar in Europe/London, as YYYY-MM-DD. */
export type LocalDate = string;

const ZONE = 'Europe/London';
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** The day as a UTC midnight, for counting days without clock changes. Throws RangeError for what is not a day. */
export function dayOf(date: LocalDate): DateTime {
  const day = DateTime.fromISO(date, { zone: 'utc' });
  if (!SHAPE.test(date) || !day.isValid) throw new RangeError('Not a date: it must be YYYY-MM-DD and on the calendar');
  return day;
}

/** The calendar date of a day made by `dayOf`. */
export function dateOf(day: DateTime): LocalDate {
  return day.toJSDate().toISOString().slice(0, 10);
}

/** The day an instant falls on in Europe/London. Throws RangeError for an invalid Date. */
export function localDateOf(instant: Date): LocalDate {
  const local = DateTime.fromJSDate(instant, { zone: ZONE });
  if (!local.isValid) throw new RangeError('Not an instant: the Date is invalid');
  return local.toFormat('yyyy-MM-dd');
}

/** What the clock on the wall says at an instant in Europe/London, as HH:MM. */
export function localTimeOf(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: ZONE }).toFormat('HH:mm');
}

/** The instant of a wall-clock time (HH:MM) on a day. A time skipped in spring is taken an hour later, one doubled in autumn is its first. */
export function instantOf(date: LocalDate, time: string): Date {
  dayOf(date);
  const local = DateTime.fromISO(`${date}T${time}`, { zone: ZONE });
  if (!local.isValid) throw new RangeError('Not a time of day: it must be HH:MM');
  // Left to itself luxon picks one of two doubled times by the offset of the moment it runs at.
  return new Date(Math.min(...local.getPossibleOffsets().map((each) => each.toMillis())));
}

/** The midnight that ends a day: the first instant that is no longer in it. */
export function endOfDay(date: LocalDate): Date {
  return instantOf(dateOf(dayOf(date).plus({ days: 1 })), '00:00');
}

/** n when it is a whole number, zero or more; throws RangeError otherwise. */
export function wholeNumber(n: number): number {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('Not a whole number, zero or more');
  return n;
}

import type { Limit } from '../schema/time-limit';
import { addCalendarDays } from './add-calendar-days';
import { addMonths } from './add-months';
import type { Calendar } from './calendar';
import { endOfDay, type LocalDate, localDateOf, wholeNumber } from './local-date';
import { openHoursOn } from './office-hours';
import { addWorkingDays } from './working-day';

const HOUR = 3_600_000;

/**
 * The instant a limit runs out. The start's own day is day 0. Hours are elapsed clock hours;
 * same day, calendar days and months end at the midnight that ends the last day, Europe/London;
 * working days end at the close of the office on the last day.
 */
export function dueAt(policy: Calendar, limit: Limit, start: Date): Date {
  const date = localDateOf(start);
  const number = wholeNumber(limit.number);
  switch (limit.unit) {
    case 'hours':
      return new Date(start.getTime() + number * HOUR);
    case 'same-day':
      return endOfDay(date);
    case 'calendar-days':
      return endOfDay(addCalendarDays(date, number));
    case 'months':
      return endOfDay(addMonths(date, number));
    case 'working-days':
      return closeOf(policy, addWorkingDays(policy, date, number));
  }
}

function closeOf(policy: Calendar, date: LocalDate): Date {
  return openHoursOn(policy, date)?.closes ?? endOfDay(date);
}

import type { Limit } from '../schema/time-limit';
import { addCalendarDays } from './add-calendar-days';
import { addMonths } from './add-months';
import { addWorkingMinutes } from './add-working-minutes';
import type { Calendar } from './calendar';
import { endOfDay, type LocalDate, localDateOf, wholeNumber } from './local-date';
import { openHoursOn } from './office-hours';
import { addWorkingDays } from './working-day';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The instant a limit runs out. The start's own day is day 0. Minutes and hours are elapsed by the clock; working hours
 * count while the office is open;
 * same day, calendar days and months end at the midnight that ends the last day, Europe/London;
 * working days end at the close of the office on the last day.
 */
export function dueAt(policy: Calendar, limit: Limit, start: Date): Date {
  const date = localDateOf(start);
  const number = wholeNumber(limit.number);
  switch (limit.unit) {
    case 'minutes':
      return new Date(start.getTime() + number * MINUTE);
    case 'hours':
      return new Date(start.getTime() + number * HOUR);
    case 'working-hours':
      return addWorkingMinutes(policy, start, number * 60);
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

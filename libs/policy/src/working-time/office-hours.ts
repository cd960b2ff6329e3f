import type { Desk } from '../schema/desks';
import { bankHolidaysOf } from './bank-holidays';
import type { Calendar } from './calendar';
import { dayOf, instantOf, type LocalDate, localDateOf } from './local-date';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** From `opens` up to, but not including, `closes`. */
export interface OpenHours {
  opens: Date;
  closes: Date;
}

/** The office's hours on a day; undefined on a bank holiday or when it is closed. */
export function openHoursOn(policy: Calendar, date: LocalDate): OpenHours | undefined {
  const day = dayOf(date);
  const weekday = WEEKDAYS[day.weekday - 1];
  const hours = weekday && policy.officeHours[weekday];
  if (!hours || hours === 'closed' || bankHolidaysOf(policy.nation, day.year).has(date)) return undefined;
  return { opens: instantOf(date, hours.open), closes: instantOf(date, hours.close) };
}

/** Whether the office is open at an instant; at the closing minute it is not (ENQ-05). */
export function isOfficeOpen(policy: Calendar, instant: Date): boolean {
  const hours = openHoursOn(policy, localDateOf(instant));
  return hours !== undefined && instant >= hours.opens && instant < hours.closes;
}

/** The desk an enquiry goes to at an instant (ENQ-05). */
export function deskAt(policy: Calendar, instant: Date): Desk {
  return isOfficeOpen(policy, instant) ? 'duty' : 'out-of-hours';
}

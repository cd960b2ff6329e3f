import { addCalendarDays } from './add-calendar-days';
import type { Calendar } from './calendar';
import { localDateOf } from './local-date';
import { openHoursOn } from './office-hours';

const MINUTE = 60_000;

/** The instant by which the office has been open so many minutes since `from`: at a close when they end there, and `from` itself for none. */
export function addWorkingMinutes(policy: Calendar, from: Date, minutes: number): Date {
  let left = minutes * MINUTE;
  if (left === 0) return from;
  for (let date = localDateOf(from); ; date = addCalendarDays(date, 1)) {
    const hours = openHoursOn(policy, date);
    if (!hours) continue;
    const start = Math.max(hours.opens.getTime(), from.getTime());
    const open = Math.max(0, hours.closes.getTime() - start);
    if (left <= open) return new Date(start + left);
    left -= open;
  }
}

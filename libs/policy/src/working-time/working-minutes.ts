import { addCalendarDays } from './add-calendar-days';
import type { Calendar } from './calendar';
import { localDateOf } from './local-date';
import { openHoursOn } from './office-hours';

const MINUTE = 60_000;

/** Minutes (with their fraction) of open office between two instants; 0 when `to` is not later. */
export function workingMinutesBetween(policy: Calendar, from: Date, to: Date): number {
  const last = localDateOf(to);
  let open = 0;
  for (let date = localDateOf(from); date <= last; date = addCalendarDays(date, 1)) {
    const hours = openHoursOn(policy, date);
    if (!hours) continue;
    const start = Math.max(hours.opens.getTime(), from.getTime());
    const end = Math.min(hours.closes.getTime(), to.getTime());
    open += Math.max(0, end - start);
  }
  return open / MINUTE;
}

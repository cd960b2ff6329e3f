import type { Reminder } from '../schema/reminders';
import type { Calendar } from './calendar';
import { localDateOf } from './local-date';
import { openHoursOn } from './office-hours';
import { workingDaysBefore } from './working-day';

/** When somebody is reminded of what is due at an instant: at the opening of the office, so many working days before the last day on which it can be done. */
export function remindAt(policy: Calendar, { workingDays }: Pick<Reminder, 'workingDays'>, due: Date): Date {
  const lastDay = localDateOf(new Date(due.getTime() - 1));
  const date = workingDaysBefore(policy, lastDay, workingDays);
  const hours = openHoursOn(policy, date);
  if (!hours) throw new RangeError('The office has no hours on a working day');
  return hours.opens;
}

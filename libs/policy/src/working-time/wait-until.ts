import type { Wait } from '../schema/ladders';
import type { Calendar } from './calendar';
import { dueAt } from './due-at';

/**
 * The instant a wait that begins at `from` is over. Minutes and hours run by the clock, day and night; working hours run
 * while the office is open; working days end at the close of the last of them, the day of `from` being day 0.
 */
export function waitUntil(policy: Calendar, wait: Wait, from: Date): Date {
  return dueAt(policy, wait, from);
}

import { DateTime } from 'luxon';

const zone = 'Europe/London';

/** A day so long from today. */
export function dayFromToday(days: number): string {
  return DateTime.now().setZone(zone).plus({ days }).toISODate() ?? '';
}

/** 12 January 2026. */
export function dayInWords(day: string): string {
  return DateTime.fromISO(day, { zone }).toFormat('d MMMM yyyy');
}

/** 12 Jan 2026 09:10:00.412. */
export function instantInWords(instant: string): string {
  return DateTime.fromISO(instant, { zone }).toFormat('d LLL yyyy HH:mm:ss.SSS');
}

/** A code such as that of a step or of where a move stands, as words. */
export function codeInWords(code: string): string {
  return code.replaceAll('-', ' ').replace('on record', 'on the Record');
}

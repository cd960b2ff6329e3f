const dayMs = 86_400_000;
const zero = Date.UTC(1900, 0, 1);

/** Days since 1 January 1900; undefined for what is no day of the calendar. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? (at.getTime() - zero) / dayMs : undefined;
}

/** The same for YYYY-MM-DD. */
export function dayOfText(date: string): number | undefined {
  return dayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

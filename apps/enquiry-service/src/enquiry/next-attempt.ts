const pauses = [5, 30, 120] as const;
const longest = 600;

/** When a check that failed `attempts` times is tried again: after 5 s, 30 s, 2 min, then every 10 min. */
export function nextAttemptAt(now: Date, attempts: number): Date {
  return new Date(now.getTime() + (pauses[attempts - 1] ?? longest) * 1000);
}

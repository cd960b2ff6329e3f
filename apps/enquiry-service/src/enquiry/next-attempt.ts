const pauses = [5, 30, 120] as const;
const longest = 600;

/** Milliseconds until a check that failed `attempts` times is tried again: 5 s, 30 s, 2 min, then every 10 min. */
export function pauseAfter(attempts: number): number {
  return (pauses[attempts - 1] ?? longest) * 1000;
}

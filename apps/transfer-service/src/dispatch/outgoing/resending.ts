/** Pauses before each further attempt, in milliseconds; the last one goes on. */
export type Pauses = readonly number[];

/** How long to wait after the attempt of that number, the first being 1. */
export function pauseAfter(attempt: number, pauses: Pauses): number {
  return pauses[Math.min(attempt, pauses.length) - 1] ?? 0;
}

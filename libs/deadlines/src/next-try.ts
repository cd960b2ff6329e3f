const second = 1_000;
const pauses = [5 * second, 30 * second, 120 * second, 600 * second, 1_800 * second];

/** How long a deadline whose handler failed so many times rests before it is tried again, in milliseconds: 5 s, 30 s, 2 min, 10 min, then every 30 min, for ever. */
export function pauseAfter(failures: number): number {
  return pauses[Math.min(failures, pauses.length) - 1] ?? 0;
}

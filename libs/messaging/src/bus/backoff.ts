/** How long to wait before the next attempt, in milliseconds: doubling from 100 ms to 5 s, spread by `random` (0 to 1) so that replicas do not come back in step. */
export function backoffMs(failures: number, random: number): number {
  const longest = Math.min(100 * 2 ** Math.min(failures, 10), 5_000);
  return Math.round(longest / 2 + (longest / 2) * random);
}

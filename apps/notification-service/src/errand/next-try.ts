/** How often a message is tried at most before it is given up. */
export const mostTries = 10;

/** How long to wait after this many failed tries, in milliseconds. `pauses` are seconds; the last one repeats. */
export function pauseAfter(failed: number, pauses: readonly number[]): number {
  return (pauses[failed - 1] ?? pauses.at(-1) ?? 60) * 1000;
}

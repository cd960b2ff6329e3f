/** How often a mail is tried at most. */
export const mostTries = 10;

/** How long to wait after this many failed tries, in milliseconds; undefined when it is to be tried no more. `pauses` are seconds; the last one repeats. */
export function pauseAfter(failed: number, pauses: readonly number[]): number | undefined {
  if (failed >= mostTries) return undefined;
  const seconds = pauses[failed - 1] ?? pauses.at(-1);
  return seconds === undefined ? undefined : seconds * 1000;
}

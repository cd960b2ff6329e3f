import { setTimeout as wait } from 'node:timers/promises';

const beatMs = 25;

/** Waits for the next beat, 25 ms apart, since `started` (of `performance.now()`): how long a refusal took tells nothing of what was looked up for it. */
export async function nextBeat(started: number): Promise<void> {
  const beats = Math.ceil((performance.now() - started) / beatMs);
  for (let left = started + beats * beatMs - performance.now(); left > 0; left = started + beats * beatMs - performance.now()) await wait(Math.ceil(left));
}

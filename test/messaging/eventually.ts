import { setTimeout as wait } from 'node:timers/promises';

/** Looks until it holds, and gives what it saw. Throws what it saw last when `limitMs` has passed. */
export async function eventually<T>(look: () => Promise<T> | T, holds: (seen: T) => boolean, limitMs = 15_000): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > end) throw new Error(`still not so after ${limitMs} ms: ${JSON.stringify(seen)}`);
    await wait(25);
  }
}

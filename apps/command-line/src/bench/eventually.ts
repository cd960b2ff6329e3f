import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something is there, looking every 20 ms. Throws after `limit` milliseconds. */
export async function eventually<T>(find: () => Promise<T | undefined>, limit = 10_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`not there after ${limit} ms`);
    await sleep(20);
  }
}

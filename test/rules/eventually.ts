import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something is there, asking every 50 ms; throws after `seconds`. */
export async function eventually<T>(find: () => Promise<T | undefined>, seconds = 10): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`not there after ${seconds} s`);
    await sleep(50);
  }
}

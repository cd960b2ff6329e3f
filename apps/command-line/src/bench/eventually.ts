import { setTimeout as sleep } from 'node:timers/promises';

const soonMs = 20;
const seldomMs = 200;
/** Longer than what a killed process leaves open in MongoDB holds others up. */
const limitMs = 45_000;

/** Waits until something is there, looking after 20 ms and then ever less often, five times a second at last: a look may cost a call of one who may make ten a second. Throws after `limit` milliseconds. */
export async function eventually<T>(find: () => Promise<T | undefined>, limit = limitMs): Promise<T> {
  const end = Date.now() + limit;
  for (let pause = soonMs; ; pause = Math.min(pause * 1.3, seldomMs)) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`not there after ${limit} ms`);
    await sleep(pause);
  }
}

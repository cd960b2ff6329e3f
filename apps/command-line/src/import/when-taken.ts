import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CallRefused } from '../api/client';

const mostTries = 30;

/** Sends a command, again after a pause while too many come at once or something is away for the moment; the same command each time. Throws any other refusal. */
export async function whenTaken<T>(send: (idempotencyKey: string) => Promise<T>): Promise<T> {
  const key = randomUUID();
  for (let tries = 1; ; tries += 1) {
    try {
      return await send(key);
    } catch (thrown) {
      // A connection that is gone is fetch's own TypeError.
      const passing = thrown instanceof TypeError || (thrown instanceof CallRefused && [429, 502, 503, 504].includes(thrown.status));
      if (!passing || tries === mostTries) throw thrown;
      await pause(2_000);
    }
  }
}

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CallRefused, type Client } from '../../api/client';
import type { Call } from '../workload/steps';

/** How often calls were sent again, by what they were answered with. */
export type SentAgain = Map<string, number>;

/** Longer than faults one after the other keep anything away. */
const giveUpAfterMs = 240_000;

/** Calls as a careful client does: what has no answer, or is refused for now, is sent again with the same Idempotency-Key, after a pause, until it is answered. */
export function carefully(client: Client, again: SentAgain): Call {
  return async (operation, input, ifMatch) => {
    const idempotencyKey = randomUUID();
    const end = Date.now() + giveUpAfterMs;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await client.call(operation, input, { idempotencyKey, ifMatch });
      } catch (thrown) {
        const why = reasonToTryAgain(thrown);
        if (why === undefined || Date.now() > end) throw thrown;
        again.set(why, (again.get(why) ?? 0) + 1);
      }
      await sleep(Math.min(100 * 2 ** attempt, 1_500) * (0.5 + Math.random() / 2));
    }
  };
}

/** Undefined for an answer that stays what it is. */
function reasonToTryAgain(thrown: unknown): string | undefined {
  if (thrown instanceof CallRefused) return thrown.status >= 500 || thrown.status === 429 || thrown.code === 'cannot-be-confirmed' ? thrown.code : undefined;
  // What fetch throws where there was no answer; by its words, for a test's own TypeError is another class.
  return String(thrown) === 'TypeError: fetch failed' ? 'no-answer' : undefined;
}

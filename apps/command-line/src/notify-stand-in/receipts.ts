import { setTimeout as wait } from 'node:timers/promises';
import type { TakenMessage } from './message';

/** Where receipts go, and the bearer token they carry. */
export interface Callback {
  readonly url: string;
  readonly token: string;
}

/** Sends a receipt as the real one does: again where it is not taken, a few times. */
export async function sendReceipt({ url, token }: Callback, { id, reference, to, status, type, created_at }: TakenMessage, ended: AbortSignal): Promise<void> {
  const body = JSON.stringify({ id, reference, to, status, notification_type: type, created_at, completed_at: new Date().toISOString(), sent_at: created_at });
  for (let tries = 0; tries < 5 && !ended.aborted; tries += 1) {
    const taken = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(5_000) }).then(({ ok }) => ok, () => false);
    if (taken) return;
    await wait(200 * (tries + 1), undefined, { signal: ended }).catch(() => undefined);
  }
}

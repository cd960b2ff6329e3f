import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type checkImport, getImport, type OutputOf } from '@custodian/contracts';
import { CallRefused, type Client } from '../api/client';

type Checked = OutputOf<typeof checkImport>;

const longestMs = 20 * 60_000;

/** Runs a step of an import that may take longer than a call may: where the call is cut off, asks how far the import is until it is there. */
export async function untilDone(client: Client, importId: string, status: Checked['import']['status'], step: (idempotencyKey: string) => Promise<Checked>): Promise<Checked> {
  try {
    return await step(randomUUID());
  } catch (thrown) {
    if (thrown instanceof CallRefused && thrown.status < 500) throw thrown;
    return asked(client, importId, status, thrown);
  }
}

async function asked(client: Client, importId: string, status: Checked['import']['status'], thrown: unknown): Promise<Checked> {
  const end = Date.now() + longestMs;
  while (Date.now() < end) {
    await pause(2_000);
    const now = await client.call(getImport, { importId }).catch(() => undefined);
    if (now?.import.status === status) return now;
  }
  throw thrown;
}

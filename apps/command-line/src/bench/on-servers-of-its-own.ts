import { buildApps } from '../deployment/build-apps';
import { endNoted, orphans, processesOf } from '../process/ledger';
import { thisProcess } from '../process/started-at';
import type { AuthoritySpec } from '../deployment/authority-spec';
import { type PrivateAuthority, startPrivately } from './private-authority';

/** Builds what has changed, starts an authority, works on it, and ends everything again whatever happens. */
export function onServersOfItsOwn(name: string, work: (authority: PrivateAuthority) => Promise<void>, clock: Pick<AuthoritySpec, 'testClock'> = {}): Promise<void> {
  return onceStarted(() => startPrivately(name, clock), work);
}

/** The same for whatever is to be started. */
export async function onceStarted<T extends { readonly stop: () => Promise<void> }>(start: () => Promise<T>, work: (started: T) => Promise<void>): Promise<void> {
  await endNoted(orphans());
  const endAll = async (): Promise<void> => {
    await endNoted(processesOf(thisProcess()));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { void endAll().finally(() => process.exit(130)); });
  const built = await buildApps();
  console.log(`  Apps: ${built.length === 0 ? 'built earlier' : `built ${built.join(', ')}`}`);
  const started = await start();
  console.log(`  Servers and services of its own: ready`);
  try {
    await work(started);
  } finally {
    await started.stop();
    await endAll();
  }
}

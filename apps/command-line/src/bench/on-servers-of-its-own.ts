import { buildApps } from '../deployment/build-apps';
import { endNoted, orphans, processesOf } from '../process/ledger';
import { thisProcess } from '../process/started-at';
import { type PrivateAuthority, startPrivately } from './private-authority';

/** Builds what has changed, starts an authority, works on it, and ends everything again whatever happens. */
export async function onServersOfItsOwn(name: string, work: (authority: PrivateAuthority) => Promise<void>): Promise<void> {
  await endNoted(orphans());
  const endAll = async (): Promise<void> => {
    await endNoted(processesOf(thisProcess()));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { void endAll().finally(() => process.exit(130)); });
  const built = await buildApps();
  console.log(`  Apps: ${built.length === 0 ? 'built earlier' : `built ${built.join(', ')}`}`);
  const authority = await startPrivately(name);
  console.log(`  Servers and services of its own: ready`);
  try {
    await work(authority);
  } finally {
    await authority.stop();
    await endAll();
  }
}

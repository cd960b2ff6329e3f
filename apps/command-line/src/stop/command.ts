import type { Command } from 'commander';
import { endComposeServices } from '../backing/docker-engine';
import { endProcess, waitUntilGone } from '../process/end-process';
import { endNoted, orphans } from '../process/ledger';
import { isAlive, readRun, removeRun } from '../run/run-file';

/** `stop`: ends the run and everything it started, and nothing else. */
export function register(program: Command): void {
  program.command('stop').description('stop what ./custodian start started').action(stopEverything);
}

async function stopEverything(): Promise<void> {
  const noted = readRun();
  const wasRunning = noted !== undefined && isAlive(noted);
  if (wasRunning) {
    process.kill(noted.owner.pid, 'SIGTERM');
    if (!await waitUntilGone(noted.owner, 60_000)) await endProcess(noted.owner, 0);
  }
  const left = await endNoted(orphans());
  if (noted !== undefined) await endComposeServices();
  removeRun();
  if (left.length > 0) console.log(`Ended what was left behind: ${left.join(', ')}.`);
  console.log(wasRunning || left.length > 0 ? 'Stopped.' : 'Nothing was running.');
}

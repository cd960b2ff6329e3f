import { endNoted, orphans } from '../process/ledger';
import { isAlive, readRun, removeRun } from '../run/run-file';

/**
 * Whether a run is already there, said with its addresses.
 * What a run that died has left behind is ended first.
 */
export async function alreadyRunning(): Promise<boolean> {
  const noted = readRun();
  if (noted !== undefined && isAlive(noted)) {
    const lines = noted.ready ? ['Custodian is already running.', ...noted.lines] : ['Custodian is already being started.'];
    console.log(lines.join('\n'));
    return true;
  }
  const left = await endNoted(orphans());
  if (left.length > 0) console.log(`Ended what an earlier run left behind: ${left.join(', ')}.`);
  removeRun();
  return false;
}

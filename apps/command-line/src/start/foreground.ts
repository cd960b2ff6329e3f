import { endNoted, processesOf } from '../process/ledger';
import { thisProcess } from '../process/started-at';
import { readRun, removeRun, writeRun } from '../run/run-file';
import { alreadyRunning } from './already-running';
import { startEverything, type Wanted } from './start-everything';
import { Undo } from './undo';

/** Starts everything, shows the addresses and stays until Ctrl-C or SIGTERM; then stops everything, the last started first, and exits. */
export async function runInForeground(wanted: Wanted): Promise<void> {
  if (await alreadyRunning()) return;
  writeRun({ ready: false, parts: [], lines: [], gateways: [] });
  const undo = new Undo();
  const code = await runUntilAsked(wanted, undo);
  console.log('Stopping …');
  await undo.everything();
  await endNoted(processesOf(thisProcess()));
  if (readRun()?.owner.pid === process.pid) removeRun();
  console.log('Stopped.');
  process.exit(code);
}

/** Exit code: 0 when it was asked to stop, 1 when it could not start. */
async function runUntilAsked(wanted: Wanted, undo: Undo): Promise<number> {
  const asked = untilAskedToStop();
  try {
    const run = await Promise.race([startEverything(wanted, undo), asked]);
    if (run === undefined) return 0;
    writeRun({ ready: true, ...run });
    console.log(['', ...run.lines, '', 'Ctrl-C or ./custodian stop ends everything.'].join('\n'));
    await asked;
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function untilAskedToStop(): Promise<undefined> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { done(undefined); });
  });
}

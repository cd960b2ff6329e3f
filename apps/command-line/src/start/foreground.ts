import { readRun, removeRun, writeRun } from '../run/run-file';
import { alreadyRunning } from './already-running';
import { startEverything } from './start-everything';
import { Undo } from './undo';

/** Starts everything, shows the addresses and stays until Ctrl-C or SIGTERM; then stops everything, the last started first. */
export async function runInForeground(port: number): Promise<void> {
  if (await alreadyRunning()) return;
  writeRun({ ready: false, parts: [], lines: [] });
  const undo = new Undo();
  const asked = untilAskedToStop();
  try {
    const run = await Promise.race([startEverything(port, undo), asked.then(() => undefined)]);
    if (run === undefined) return;
    writeRun({ ready: true, ...run });
    console.log(['', ...run.lines, '', 'Ctrl-C or ./custodian stop ends everything.'].join('\n'));
    await asked;
  } finally {
    console.log('Stopping …');
    await undo.everything();
    if (readRun()?.owner.pid === process.pid) removeRun();
    console.log('Stopped.');
  }
  process.exit(0);
}

function untilAskedToStop(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { done(); });
  });
}

import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MadeUpAuthority } from '../made-up/authorities';
import { root, stateFile } from '../project';
import { readRun } from '../run/run-file';
import { alreadyRunning } from './already-running';

/** Starts everything in the background and returns when it is ready. Throws with the end of its output if it does not get there. */
export async function startDetached(port: number, only?: MadeUpAuthority): Promise<void> {
  if (await alreadyRunning()) return;
  mkdirSync(stateFile('logs'), { recursive: true });
  const logFile = stateFile('logs', 'start.log');
  const log = openSync(logFile, 'w');
  const options = ['--port', String(port), ...(only === undefined ? [] : ['--only', only.code])];
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', 'start', ...options], {
    cwd: root, detached: true, stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ready = await untilReady(child);
  console.log(readFileSync(logFile, 'utf8').trimEnd());
  if (!ready) throw new Error('Custodian did not start.');
  child.unref();
}

async function untilReady(child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const noted = readRun();
    if (noted?.owner.pid === child.pid && noted?.ready === true) return true;
    await sleep(100);
  }
  return false;
}

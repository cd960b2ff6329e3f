import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, type KnownProcess } from './started-at';

/** Signals the process group that a process leads, or the process alone if it leads none. A process that is gone is no error. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}

/** Waits until every thread of a process that was told to stop has: one that waits for a processor may still answer somebody. Where the system does not tell of threads it waits for nothing. */
export async function untilStill(pid: number): Promise<void> {
  while (threadStates(pid).some((state) => state !== 'T')) await sleep(1);
}

function threadStates(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map((thread) => stateOf(readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')));
  } catch {
    return [];
  }
}

function stateOf(stat: string): string {
  return stat.charAt(stat.lastIndexOf(')') + 2);
}

/** Waits until a noted process is gone; false if it is still there after `limit` milliseconds. */
export async function waitUntilGone(known: KnownProcess, limit: number): Promise<boolean> {
  const end = Date.now() + limit;
  while (isRunning(known)) {
    if (Date.now() > end) return false;
    await sleep(25);
  }
  return true;
}

/** Ends a noted process and its group: asked first, after `grace` milliseconds killed. A process that only has the same id is left alone. */
export async function endProcess(known: KnownProcess, grace: number): Promise<void> {
  if (!isRunning(known)) return;
  signalGroup(known.pid, 'SIGCONT');
  signalGroup(known.pid, grace > 0 ? 'SIGTERM' : 'SIGKILL');
  if (grace > 0 && await waitUntilGone(known, grace)) return;
  signalGroup(known.pid, 'SIGKILL');
  await waitUntilGone(known, 5_000);
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process was started, as its system tells it, or undefined when there is no such process.
 * With the id it names one process for ever, so that a reused id is not taken for ours.
 */
export function startedAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return process.platform === 'linux' ? undefined : startedAtByPs(pid);
  }
}

function startedAtByPs(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

export interface KnownProcess {
  readonly pid: number;
  readonly startedAt: string;
}

/** Whether the very process that was noted is still running. */
export function isRunning(known: KnownProcess): boolean {
  return startedAt(known.pid) === known.startedAt;
}

/** This very process. */
export function thisProcess(): KnownProcess {
  return { pid: process.pid, startedAt: startedAt(process.pid) ?? 'gone' };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerProcess } from '../../process/server-process';
import type { PrivateAuthority } from '../private-authority';
import type { Progress } from './progress';
import type { Fault, Victim } from './schedule';

/** Does the faults of a schedule one after the other, each when the run has come so far; gives those it did. A victim is always started or resumed again. */
export async function makeFaults<F extends Fault<string>>(victimOf: (fault: F) => ServerProcess, schedule: readonly F[], progress: Progress, report: (text: string) => void): Promise<F[]> {
  const done: F[] = [];
  const start = Date.now();
  for (const fault of schedule) {
    await progress.reaches(fault.after);
    if (progress.ended) break;
    await sleep(fault.delayMs);
    const at = Date.now();
    await befall(victimOf(fault), fault);
    done.push(fault);
    report(`${seconds(at - start)} ${fault.how} ${fault.victim}, back after ${seconds(Date.now() - at)}`);
  }
  return done;
}

async function befall(victim: ServerProcess, { how, downMs }: Pick<Fault, 'how' | 'downMs'>): Promise<void> {
  if (how === 'kill') {
    await victim.kill();
    await sleep(downMs);
    await victim.start();
    return;
  }
  await victim.pause();
  try {
    await sleep(downMs);
  } finally {
    victim.resume();
  }
}

/** Whom it befalls at one authority. */
export function victimAt({ mongo, rabbit, deployment }: PrivateAuthority, victim: Victim): ServerProcess {
  if (victim === 'broker') return rabbit.process;
  return victim === 'mongod' ? mongo.process : deployment.service(victim);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

import { setTimeout as sleep } from 'node:timers/promises';
import Redis from 'ioredis';
import type { BackingServer, Private } from '../../../backing/backing-server';
import type { ServerProcess } from '../../../process/server-process';
import type { Down } from './reckoning';
import type { Fault } from './schedule';
import type { Workers } from './workers';

/** Whom faults befall, and for how long. */
export interface Victims {
  readonly redis: Private<BackingServer>;
  readonly workers: Workers;
  readonly redisDownMs: number;
  readonly workerDownMs: number;
  /** Longer than Bull's lock. */
  readonly stoppedMs: number;
}

/** Makes the faults of a schedule between two instants, each when its time comes and its victim is whole again. Gives when something was down. */
export async function makeFaults(victims: Victims, schedule: readonly Fault[], { from, to }: Down, report: (text: string) => void): Promise<Down[]> {
  const turns = new Map<ServerProcess, Promise<unknown>>();
  let killed = 0;
  return Promise.all(schedule.map(async ({ kind, at }) => {
    await sleep(Math.max(0, from.getTime() + at * (to.getTime() - from.getTime()) - Date.now()));
    const victim = victimOf(kind, victims, () => (killed += 1));
    const turn = (turns.get(victim) ?? Promise.resolve()).then(async () => {
      const began = new Date();
      report(`${((began.getTime() - from.getTime()) / 1000).toFixed(0)} s: ${kind}`);
      await befall(kind, victim, victims);
      return { from: began, to: new Date() };
    });
    turns.set(victim, turn);
    return turn;
  }));
}

function victimOf(kind: Fault['kind'], { redis, workers }: Victims, nextTurn: () => number): ServerProcess {
  if (kind === 'redis-emptied' || kind === 'redis-killed') return redis.process;
  return kind === 'worker-stopped' ? first(workers) : other(workers, nextTurn());
}

async function befall(kind: Fault['kind'], victim: ServerProcess, { redis, redisDownMs, workerDownMs, stoppedMs }: Victims): Promise<void> {
  switch (kind) {
    case 'redis-emptied':
      return empty(redis.url);
    case 'redis-killed':
      return kill(victim, redisDownMs);
    case 'worker-killed':
      return kill(victim, workerDownMs);
    case 'worker-stopped':
      return stop(victim, stoppedMs);
  }
}

async function empty(url: string): Promise<void> {
  const redis = new Redis(url, { maxRetriesPerRequest: 50, retryStrategy: () => 100 });
  redis.on('error', () => undefined);
  await redis.flushall();
  redis.disconnect();
}

async function kill(victim: ServerProcess, downMs: number): Promise<void> {
  await victim.kill();
  await sleep(downMs);
  await victim.start();
}

async function stop(victim: ServerProcess, ms: number): Promise<void> {
  await victim.pause();
  await sleep(ms);
  victim.resume();
}

/** One worker is only ever stopped; the others are killed in turn. */
function first({ all }: Workers): ServerProcess {
  const [victim] = all;
  if (!victim) throw new Error('there are no workers');
  return victim;
}

function other({ all }: Workers, turn: number): ServerProcess {
  const others = all.slice(1);
  const victim = others[turn % others.length];
  if (!victim) throw new Error('there is one worker only');
  return victim;
}

import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { mongo } from 'mongoose';
import type { BackingServer, Private } from '../../../backing/backing-server';
import { keysFolderOf, serviceKeys } from '../../../deployment/service-keys';
import { atOnce } from '../../at-once';
import { eventually } from '../../eventually';
import { makeFaults } from './fault-maker';
import { outcomesIn } from './outcomes';
import { type Reckoning, reckon } from './reckoning';
import { scheduleOf } from './schedule';
import type { Asked } from './trial-worker';
import { Workers } from './workers';

export interface DeadlineFaultsOptions {
  readonly mongo: Private<BackingServer>;
  readonly redis: Private<BackingServer>;
  readonly authority: string;
  readonly deadlines: number;
  /** Over how long they fall due. */
  readonly seconds: number;
  /** Each kind of fault comes once in every round. */
  readonly rounds: number;
  readonly seed: number;
  readonly sweepSeconds: number;
  readonly lockSeconds: number;
  readonly report: (text: string) => void;
}

const inOneTransaction = 50;

/** Deadlines that fall due while Redis is emptied and killed and workers are killed and stopped: what took effect, and when. One in ten is set anew meanwhile, one in ten ended. */
export async function runDeadlineFaults(options: DeadlineFaultsOptions): Promise<Reckoning> {
  const { authority, sweepSeconds, lockSeconds, report } = options;
  const place = { mongoUrl: options.mongo.url, redisUrl: options.redis.url, authority, database: `${authority}_register`, sweepSeconds, lockSeconds };
  const client = new mongo.MongoClient(place.mongoUrl);
  // A killed worker's transaction stands as long as Bull's lock.
  await client.db('admin').command({ setParameter: 1, transactionLifetimeLimitSeconds: lockSeconds });
  serviceKeys(authority, 'register-service');
  const workers = await Workers.start(3, place);
  try {
    const { from, to, anew, ended } = await armAll(workers, options);
    report(`${options.deadlines} deadlines set; they fall due over ${options.seconds} s`);
    const faults = makeFaults({ redis: options.redis, workers, redisDownMs: lockSeconds * 150, workerDownMs: 500, stoppedMs: lockSeconds * 2_500 }, scheduleOf(options.seed, options.rounds), { from, to }, report);
    await atOnce(1, chunks(anew), (again) => workers.ask({ again: [...again] }));
    await atOnce(1, chunks(ended), (end) => workers.ask({ end: end.map(({ deadlineId }) => deadlineId) }));
    const downs = await faults;
    await sleep(Math.max(0, to.getTime() - Date.now()));
    report('all are due; waiting for the last');
    const armed = client.db(place.database).collection('deadlines');
    await eventually(async () => ((await armed.countDocuments({ status: 'armed' })) === 0 ? true : undefined), 240_000).catch(() => undefined);
    return reckon(await outcomesIn(client.db(place.database)), downs);
  } finally {
    await workers.stop();
    await client.close();
    rmSync(keysFolderOf(authority), { recursive: true, force: true });
  }
}

type Dated = NonNullable<Asked['arm']>[number];

async function armAll(workers: Workers, { deadlines, seconds }: DeadlineFaultsOptions) {
  const began = Date.now();
  // Time enough to set them all before the first is due.
  const from = new Date(began + 3_000 + deadlines * 6);
  const to = new Date(from.getTime() + seconds * 1000);
  const all: Dated[] = Array.from({ length: deadlines }, (_, index) => ({ deadlineId: `${randomUUID()}:trial`, dueAt: new Date(from.getTime() + (index / deadlines) * seconds * 1000) }));
  await atOnce(2, chunks(all), (arm) => workers.ask({ arm: [...arm] }));
  // The last fifth of them, so that it is done before they are due.
  const late = all.slice(Math.floor(deadlines * 0.8));
  const anew = late.filter((_, index) => index % 2 === 0).map(({ deadlineId }, index, { length }) => ({ deadlineId, dueAt: new Date(from.getTime() + (0.5 + index / length / 2) * seconds * 1000) }));
  return { from, to, anew, ended: late.filter((_, index) => index % 2 === 1) };
}

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / inOneTransaction) }, (_, index) => items.slice(index * inOneTransaction, (index + 1) * inOneTransaction));
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import Redis from 'ioredis';
import { mongo } from 'mongoose';
import type { BackingServer, Private } from '../../apps/command-line/src/backing/backing-server';
import { startPrivateMongo } from '../../apps/command-line/src/backing/mongodb';
import { startPrivateRedis } from '../../apps/command-line/src/backing/redis';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { arm, dueIn, noSweep, Trial } from './trial';

let redis: Private<BackingServer>;
let database: Private<BackingServer>;
beforeAll(async () => {
  [redis, database] = await Promise.all([startPrivateRedis(), startPrivateMongo()]);
}, 60_000);
afterAll(() => Promise.all([redis.stop(), database.stop()]));

let trial: Trial;
beforeEach(() => {
  trial = new Trial({ redisUrl: redis.url, mongoUrl: database.url });
});
afterEach(() => trial.stop());

const effects = (count: number) => eventually(async () => ((await trial.effects()).length === count ? trial.effects() : undefined), 15_000);

async function emptied(): Promise<void> {
  const administrator = new Redis(redis.url);
  await administrator.flushall();
  administrator.disconnect();
}

it('a Redis that was emptied is filled again by the next sweep: what is due after that passes by its alarm', async () => {
  const service = await trial.start({ sweepSeconds: 1 });
  await arm(service, dueIn(2_600));
  await emptied();
  expect(await effects(1)).toMatchObject([{ firedBy: 'bull' }]);
});

it('a Redis that comes back with nothing is filled again at once, before any sweep', async () => {
  const service = await trial.start({ sweepSeconds: noSweep });
  const { deadlineId } = await arm(service, dueIn(4_000));
  await redis.process.kill();
  await redis.process.start();
  expect(await effects(1)).toMatchObject([{ deadlineId, firedBy: 'bull' }]);
});

it('with Redis away from the start, deadlines are set all the same, and the sweep fires them', async () => {
  await redis.process.kill();
  try {
    const service = await trial.start({ sweepSeconds: 1 });
    await arm(service, dueIn(300));
    expect(await effects(1)).toMatchObject([{ firedBy: 'sweep' }]);
    await redis.process.start();
    const { deadlineId } = await arm(service, dueIn(3_400));
    expect((await effects(2))[1]).toMatchObject({ deadlineId, firedBy: 'bull' });
  } finally {
    if (!redis.process.running) await redis.process.start();
  }
});

it('a process killed between the claim and the commit leaves the deadline to another, which fires it once', async () => {
  const administrator = new mongo.MongoClient(database.url);
  await administrator.db('admin').command({ setParameter: 1, transactionLifetimeLimitSeconds: 3 });
  await administrator.close();
  const first = await trial.start();
  const { deadlineId } = await arm(first, dueIn(4_000, { queue: 'core-groups' }));
  await first.stop();
  const { mongoUrl, redisUrl, authority, database: name } = trial.place;
  const env = { ...process.env, SWC_NODE_PROJECT: 'tsconfig.json', MONGODB_URL: mongoUrl, REDIS_URL: redisUrl, AUTHORITY: authority, DATABASE: name };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '-r', '@swc-node/register', join(__dirname, 'killed-in-claim.ts')], { env, stdio: 'ignore' });
  // It dies by itself in a moment; one that did not would outlive the tests.
  const limit = setTimeout(() => child.kill('SIGTERM'), 45_000);
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  clearTimeout(limit);
  expect(await trial.effects()).toEqual([]);
  const second = await trial.start({ sweepSeconds: 1 });
  expect(await effects(1)).toMatchObject([{ deadlineId, gen: 1 }]);
  expect(await second.deadlines.find(deadlineId)).toMatchObject({ status: 'fired' });
  expect(await trial.announced(deadlineId)).toEqual(['armed 1', 'fired 1']);
}, 60_000);

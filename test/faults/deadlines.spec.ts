import type { BackingServer, Private } from '../../apps/command-line/src/backing/backing-server';
import { startPrivateMongo } from '../../apps/command-line/src/backing/mongodb';
import { startPrivateRedis } from '../../apps/command-line/src/backing/redis';
import type { Reckoning } from '../../apps/command-line/src/bench/deadlines/faults/reckoning';
import { runDeadlineFaults } from '../../apps/command-line/src/bench/deadlines/faults/run-deadline-faults';
import { stateFile } from '../../apps/command-line/src/project';
import { ownName } from '../setup/own-deployment';

let mongo: Private<BackingServer>;
let redis: Private<BackingServer>;
let result: Reckoning;
beforeAll(async () => {
  const authority = ownName('deadline-faults');
  const logFolder = stateFile('logs', authority);
  [mongo, redis] = await Promise.all([startPrivateMongo({ logFolder }), startPrivateRedis({ logFolder })]);
  result = await runDeadlineFaults({ mongo, redis, authority, deadlines: 800, seconds: 20, rounds: 2, seed: 6, sweepSeconds: 2, lockSeconds: 3, report: () => undefined });
}, 120_000);
afterAll(() => Promise.all([mongo.stop(), redis.stop()]));

it('each deadline passes exactly once while Redis is emptied and killed and workers are killed and stopped beyond their lock', () => {
  expect(result.counts).toEqual(Object.fromEntries(Object.keys(result.counts).map((what) => [what, 0])));
  expect(result.late.length).toBeGreaterThan(600);
});

it('by their alarms where these are there, by the sweep where not', () => {
  expect(result.fired['bull']).toBeGreaterThan(100);
  expect(result.fired['sweep']).toBeGreaterThan(10);
});

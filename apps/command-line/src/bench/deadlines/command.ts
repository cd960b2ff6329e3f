import { createRequire } from 'node:module';
import type { Command } from 'commander';
import { startPrivateMongo } from '../../backing/mongodb';
import { startPrivateRedis } from '../../backing/redis';
import { stateFile } from '../../project';
import { deadlineFaultLines } from './faults/report';
import type * as Faults from './faults/run-deadline-faults';
import type * as Bench from './run-deadlines-bench';

interface Options {
  readonly faults?: true;
  readonly small?: true;
  readonly seed: number;
  readonly armed: number;
  readonly rounds: number;
}

const name = 'bench-deadlines';
const report = (text: string): void => { console.log(`  ${text}`); };

/** `bench deadlines`: rates and lateness beside bare Bull's; with `--faults`, what came of them while Redis and processes were killed. */
export function registerDeadlines(bench: Command, number: (text: string) => number): void {
  bench
    .command('deadlines')
    .description('how many deadlines are set, cancelled and done in a second, and how late, beside bare Bull')
    .option('--armed <count>', 'how many there are already', number, 100_000)
    .option('--rounds <count>', 'how often each', number, 5)
    .option('--faults', '10,000 deadlines while Redis is emptied and killed and workers are killed and stopped; exit code 1 unless each passed once, in time')
    .option('--small', 'with --faults: 2,000 in a minute')
    .option('--seed <number>', 'with --faults: which order of faults', number, 1)
    .action(async (options: Options) => {
      const logFolder = stateFile('logs', name);
      const [mongo, redis] = await Promise.all([startPrivateMongo({ logFolder }), startPrivateRedis({ logFolder })]);
      // Loaded here: only who measures waits for what it takes.
      const load = createRequire(__filename);
      try {
        if (options.faults === true) {
          const { runDeadlineFaults } = load('./faults/run-deadline-faults') as typeof Faults;
          const size = options.small === true ? { deadlines: 2_000, seconds: 60, rounds: 2, sweepSeconds: 5, lockSeconds: 8 } : { deadlines: 10_000, seconds: 360, rounds: 4, sweepSeconds: 30, lockSeconds: 30 };
          const result = await runDeadlineFaults({ mongo, redis, authority: name, ...size, seed: options.seed, report });
          console.log(['', ...deadlineFaultLines(result)].join('\n'));
          if (Object.values(result.counts).some((count) => count > 0)) process.exitCode = 1;
        } else {
          const { runDeadlinesBench } = load('./run-deadlines-bench') as typeof Bench;
          console.log((await runDeadlinesBench({ mongoUrl: mongo.url, redisUrl: redis.url, authority: name, armed: options.armed, count: 2_000, rounds: options.rounds, report })).join('\n'));
        }
      } finally {
        await Promise.all([mongo.stop(), redis.stop()]);
      }
    });
}

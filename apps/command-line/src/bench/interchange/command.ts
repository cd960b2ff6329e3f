import { createRequire } from 'node:module';
import type { Command } from 'commander';
import { startPrivateMongo } from '../../backing/mongodb';
import { startPrivateRabbit } from '../../backing/rabbitmq';
import { buildApps } from '../../deployment/build-apps';
import { stateFile } from '../../project';
import type * as Bench from './run-interchange-bench';

const name = 'bench-interchange';

/** `bench interchange`: messages between authorities beside the bare cost of their parts, and a circulation to many. */
export function registerInterchange(bench: Command, { number, numbers }: { number: (text: string) => number; numbers: (text: string) => number[] }): void {
  bench
    .command('interchange')
    .description('dispatches from one authority to another and their receipts back, through the router, beside bare publishing and bare encryption; one circulation to many')
    .option('--messages <count>', 'in each round; a quarter of it one at a time', number, 1_000)
    .option('--at-once <list>', 'how many at a time', numbers, [1, 16, 64])
    .option('--rounds <count>', 'how often each', number, 5)
    .option('--custodians <count>', 'how many a circulation goes to', number, 200)
    .action(async (options: Bench.InterchangeBenchOptions) => {
      await buildApps();
      const logFolder = stateFile('logs', name);
      const [mongo, rabbit] = await Promise.all([startPrivateMongo({ logFolder }), startPrivateRabbit({ logFolder })]);
      try {
        // Loaded here: only who measures waits for what it takes.
        const { runInterchangeBench } = createRequire(__filename)('./run-interchange-bench') as typeof Bench;
        console.log(['', ...await runInterchangeBench({ rabbit, mongo, logFolder }, options, (text) => { console.log(`  ${text}`); })].join('\n'));
      } finally {
        await Promise.all([mongo.stop(), rabbit.stop()]);
      }
    });
}

import { createRequire } from 'node:module';
import { type Command, InvalidArgumentError } from 'commander';
import { startPrivateMongo } from '../backing/mongodb';
import { stateFile } from '../project';
import type * as Audit from './audit/run-audit-bench';
import { registerDeadlines } from './deadlines/command';
import { type EarlierBenchOptions, runEarlierBench } from './earlier/run-earlier-bench';
import { type EnquiryBenchOptions, runEnquiryBench } from './enquiry/run-enquiry-bench';
import { faultLines } from './faults/report';
import { runFaults } from './faults/run-faults';
import { onServersOfItsOwn } from './on-servers-of-its-own';
import { fishingLines } from './fishing/report';
import { type JustAddedOptions, runJustAdded } from './just-added/run-just-added';
import { registerInterchange } from './interchange/command';
import { registerMatching } from './matching/command';
import { registerMoves } from './moves/command';
import { type FishingBenchOptions, runFishingBench } from './fishing/run-fishing-bench';

/** `bench enquiry`: figures beside their bare cost. `bench faults`: counts of what was lost, doubled, told too soon or out of order while servers die. `bench fishing` and `bench matching`: who was found. */
export function register(program: Command): void {
  const bench = program.command('bench').description('measure, on servers of its own');
  bench
    .command('enquiry')
    .description('whole enquiries through the front door, beside the bare cost of their hops')
    .option('--callers <list>', 'how many at a time', numbers, [1, 16, 64])
    .option('--enquiries <count>', 'at least so many for each number of callers', number, 500)
    .option('--children <count>', 'children made up, a third of them on a plan', number, 3_000)
    .action((options: EnquiryBenchOptions) => onServersOfItsOwn('bench-enquiry', (authority) => runEnquiryBench(authority, options)));
  bench
    .command('faults')
    .description('enquiries while services and servers are killed and paused; counts what went wrong, exit code 1 unless nothing did')
    .option('--small', '2,000 enquiries and 21 faults; 10,000 and 105 otherwise')
    .option('--seed <number>', 'which order of faults', number, 1)
    .action(async ({ small, seed }: { small?: true; seed: number }) => {
      await onServersOfItsOwn('bench-faults', async (authority) => {
        const size = small === true ? { enquiries: 2_000, rounds: 3 } : { enquiries: 10_000, rounds: 15 };
        const result = await runFaults(authority, { ...size, seed, callers: 16, children: 90, report: (text) => { console.log(`  ${text}`); } });
        console.log(['', ...faultLines(result)].join('\n'));
        if (result.counts.some(({ count }) => count > 0)) process.exitCode = 1;
      });
    });
  bench
    .command('audit')
    .description('business transactions of many writers: without a trail, with the trail as it is kept, and with the chain extended inside each transaction')
    .option('--writers <count>', 'how many at a time', number, 32)
    .option('--seconds <count>', 'how long each round of each', number, 3)
    .option('--rounds <count>', 'how often each', number, 3)
    .action(async (options: Audit.AuditBenchOptions) => {
      // Loaded here: only who measures waits for what it takes.
      const { runAuditBench } = createRequire(__filename)('./audit/run-audit-bench') as typeof Audit;
      const server = await startPrivateMongo({ logFolder: stateFile('logs', 'bench-audit') });
      try {
        console.log((await runAuditBench(server.url, options)).join('\n'));
      } finally {
        await server.stop();
      }
    });
  bench
    .command('earlier')
    .description('how long it takes to be told of earlier enquiries about a child, and which are told')
    .option('--enquiries <count>', 'how many there are already', number, 20_000)
    .option('--look-ups <count>', 'how many are recorded and looked up', number, 300)
    .option('--seed <number>', 'which people', number, 1)
    .action((options: EarlierBenchOptions) => onServersOfItsOwn('bench-earlier', async (authority) => { console.log((await runEarlierBench(authority, options)).join('\n')); }));
  bench
    .command('fishing')
    .description('people who look for themselves, planted among months of made-up shifts: how many are found and how soon, and how many false alarms there are')
    .option('--policy <preset>', 'whose thresholds', 'england-2023')
    .option('--seeds <count>', 'how many months', number, 16)
    .option('--seed <number>', 'the first of them', number, 1)
    .action((options: FishingBenchOptions) => { console.log(fishingLines(runFishingBench(options)).join('\n')); });
  bench
    .command('just-added')
    .description('children recorded a moment before they are asked about, with two processes of register-service: how many the very next check finds; exit code 1 unless all')
    .option('--children <count>', 'how many', number, 10_000)
    .option('--callers <count>', 'how many at a time', number, 8)
    .option('--seed <number>', 'which made-up children', number, 7)
    .action((options: JustAddedOptions) =>
      onServersOfItsOwn('bench-just-added', async (authority) => {
        const { lines, all } = await runJustAdded(authority, options);
        console.log(['', ...lines].join('\n'));
        if (!all) process.exitCode = 1;
      }));
  registerDeadlines(bench, number);
  registerMatching(bench, { number, numbers });
  registerInterchange(bench, { number, numbers });
  registerMoves(bench, number);
}

function number(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('a number of 1 or more');
  return value;
}

function numbers(text: string): number[] {
  return text.split(',').map(number);
}

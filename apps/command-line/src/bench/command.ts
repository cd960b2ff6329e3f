import { type Command, InvalidArgumentError } from 'commander';
import { buildApps } from '../deployment/build-apps';
import { endNoted, orphans, processesOf } from '../process/ledger';
import { thisProcess } from '../process/started-at';
import { type EnquiryBenchOptions, runEnquiryBench } from './enquiry/run-enquiry-bench';
import { faultLines } from './faults/report';
import { runFaults } from './faults/run-faults';
import { type PrivateAuthority, startPrivately } from './private-authority';

/** `bench enquiry`: figures beside their bare cost. `bench faults`: counts of what was lost, doubled, told too soon or out of order while servers die. */
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
}

/** Builds what has changed, starts an authority, works on it, and ends everything again whatever happens. */
async function onServersOfItsOwn(name: string, work: (authority: PrivateAuthority) => Promise<void>): Promise<void> {
  await endNoted(orphans());
  const endAll = async (): Promise<void> => {
    await endNoted(processesOf(thisProcess()));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { void endAll().finally(() => process.exit(130)); });
  const built = await buildApps();
  console.log(`  Apps: ${built.length === 0 ? 'built earlier' : `built ${built.join(', ')}`}`);
  const authority = await startPrivately(name);
  console.log(`  Servers and services of its own: ready`);
  try {
    await work(authority);
  } finally {
    await authority.stop();
    await endAll();
  }
}

function number(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('a number of 1 or more');
  return value;
}

function numbers(text: string): number[] {
  return text.split(',').map(number);
}

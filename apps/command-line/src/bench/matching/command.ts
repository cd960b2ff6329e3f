import { type Command, InvalidArgumentError } from 'commander';
import { type DuplicatesBenchOptions, runDuplicatesBench } from './duplicates';
import { runLearn } from './learn/run-learn';
import { matchingLines } from './report';
import { type MatchingBenchOptions, runMatchingBench } from './run-matching-bench';

/** `bench matching`: whether the right child is found, how often a wrong one is told of, and how fast. `--learn` writes the parameters anew. `bench duplicates`: who is proposed as entered twice. */
export function registerMatching(bench: Command, { number, numbers }: { number: (text: string) => number; numbers: (text: string) => number[] }): void {
  bench
    .command('matching')
    .description('enquiries about made-up people, heard wrongly: who is found, who is missed, who is shown wrongly, and how fast')
    .option('--set <folder>', 'also a register, enquiries and their truth (.jsonl.gz)')
    .option('--among <count>', 'asks the set also among so many made-up people', number)
    .option('--sizes <list>', 'how many made-up people, 0 for none', sizes(numbers), [1_000, 50_000])
    .option('--enquiries <count>', 'about each size', number, 2_000)
    .option('--seed <number>', 'which made-up people', number, 101)
    .option('--through-service <most>', 'sets of so many people at most are put on the Record of services of its own and asked there too (20000 where a set is given)', number)
    .option('--no-through-service', 'asks in this process only')
    .option('--misses', 'also says of each enquiry of the set that was missed what was said of the right one, in codes')
    .option('--plot <file.svg>', 'draws how many are found against how often somebody is shown wrongly')
    .option('--answers <file>', 'writes the answers to the set, a line each')
    .option('--learn', 'first learns from other made-up people, and writes the parameters')
    .action(async (options: MatchingBenchOptions & { learn?: true }) => {
      const say = (line: string) => { console.log(`  ${line}`); };
      if (options.learn === true) runLearn(1, say);
      else console.log(matchingLines(await runMatchingBench(options, say)).join('\n'));
    });
  bench
    .command('duplicates')
    .description('made-up children, some entered twice: how many pairs are proposed, rightly and wrongly, twins among them')
    .option('--people <count>', 'how many', number, 20_000)
    .option('--planted <count>', 'how many of them twice', number, 100)
    .option('--seed <number>', 'which made-up people', number, 7)
    .action((options: DuplicatesBenchOptions) => { console.log(runDuplicatesBench(options).join('\n')); });
}

function sizes(numbers: (text: string) => number[]): (text: string) => number[] {
  return (text) => {
    if (text === '0') return [];
    if (!/^[\d,]+$/u.test(text)) throw new InvalidArgumentError('numbers with commas between them, or 0');
    return numbers(text);
  };
}

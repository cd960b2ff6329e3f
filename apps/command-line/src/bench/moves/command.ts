import type { Command } from 'commander';
import { onceStarted } from '../on-servers-of-its-own';
import { movesLines } from './report';
import { runMoves } from './run-moves';
import { startThree } from './three-authorities';

interface Options {
  readonly moves: number;
  readonly seed: number;
  readonly atOnce: number;
}

/** `bench moves`: what came of moves among three authorities while services and servers died; the exit code says whether anything did. */
export function registerMoves(bench: Command, number: (text: string) => number): void {
  bench
    .command('moves')
    .description('moves among three authorities while their services, their servers and the interchange are killed and paused and an authority is away; counts what was lost, doubled, or held by nobody or by two, exit code 1 unless nothing was')
    .option('--moves <count>', 'how many children move', number, 1_000)
    .option('--seed <number>', 'which moves, and which order of faults', number, 1)
    .option('--at-once <count>', 'how many at a time', number, 24)
    .action(async (options: Options) => {
      await onceStarted(() => startThree('bench-moves'), async (three) => {
        const result = await runMoves(three, { ...options, rounds: Math.max(1, Math.round(options.moves / 125)), report: (text) => { console.log(`  ${text}`); } });
        console.log(['', ...movesLines(result)].join('\n'));
        if (result.counts.some(({ count }) => count > 0)) process.exitCode = 1;
      });
    });
}

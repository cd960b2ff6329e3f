import type { Command } from 'commander';
import { CallRefused } from '../api/client';
import { tellMove } from './move/tell-move';
import { linesOf } from './page/lines-of';
import { pageWidth } from './page/page-width';
import { wrapped } from './page/wrapped';
import { type Sides, theTwoThatRun } from './the-two-that-run';

/** `demo move`: a story told by what `./custodian start` has started, step by step; exit code 1 where that does not run or the story cannot go on. */
export function register(program: Command): void {
  program
    .command('demo')
    .description('tell a story with what ./custodian start has started')
    .command('move')
    .description('a child with a plan moves for good from Northmoor to Eastmere: what each side does and sees')
    .addHelpText('after', '\nA new made-up child each time, so it can be told as often as you like. Needs two authorities: ./custodian start without --only.\nExit code 1 where they do not run, or where something is not there after a minute.')
    .action(async () => {
      const width = pageWidth(process.stdout.columns);
      const sides = await theTwoThatRun();
      console.log([...opening(sides).flatMap((line) => wrapped(line, width)), ''].join('\n'));
      let number = 0;
      await tellMove(sides, (scene) => { console.log(linesOf(scene, { number: (number += 1), width }).join('\n')); }).catch((thrown: unknown) => {
        throw thrown instanceof CallRefused ? new Error(`The story cannot go on: a call was refused with ${thrown.message}.`) : thrown;
      });
    });
}

function opening({ home, away }: Sides): string[] {
  return [`How a child with a plan moves for good from ${home.name} to ${away.name}. Everyone is made up; each step is done, and what is seen is read, by the person named, at their own authority's front door.`];
}

import type { Command } from 'commander';
import { endNoted, orphans } from '../process/ledger';
import { runTests } from './run-tests';

/** `test`: every test against real servers of the run's own; the last line counts them. */
export function register(program: Command): void {
  program.command('test')
    .description('run the tests on real servers started for them')
    .argument('[jest...]', 'arguments for jest, such as a path or --testNamePattern')
    .allowUnknownOption()
    .helpOption(false)
    .action(async (args: string[]) => {
      await endNoted(orphans());
      const { passed, failed } = await runTests(args).catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : String(error));
        return { passed: 0, failed: 1 };
      });
      console.log(`${passed} passed, ${failed} failed`);
      process.exit(failed > 0 || passed === 0 ? 1 : 0);
    });
}

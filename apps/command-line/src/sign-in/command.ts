import type { Command } from 'commander';
import { isAlive, readRun } from '../run/run-file';
import { signIn } from './sign-in';

/** `sign-in <username> [--step-up]`: signs a made-up person in and prints the access token, and nothing else. */
export function register(program: Command): void {
  program
    .command('sign-in')
    .description('print an access token of a made-up person, such as duty-clerk')
    .argument('<username>', 'who; any other word lists them all')
    .option('--step-up', 'by the second factor too, for what asks for it; good for five minutes')
    .action(async (username: string, { stepUp }: { readonly stepUp?: true }) => {
      const run = readRun();
      if (run?.gatewayUrl === undefined || !isAlive(run)) throw new Error('Custodian is not running: ./custodian start');
      process.stdout.write(`${await signIn(run.gatewayUrl, username, stepUp)}\n`);
    });
}

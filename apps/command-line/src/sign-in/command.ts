import type { Command } from 'commander';
import { isAlive, readRun } from '../run/run-file';
import { signIn } from './sign-in';

/** `sign-in <username>`: signs a made-up person in and prints the access token, and nothing else. */
export function register(program: Command): void {
  program
    .command('sign-in')
    .description('print an access token of a made-up person, such as duty-clerk')
    .argument('<username>', 'who; any other word lists them all')
    .action(async (username: string) => {
      const run = readRun();
      if (run?.gatewayUrl === undefined || !isAlive(run)) throw new Error('Custodian is not running: ./custodian start');
      process.stdout.write(`${await signIn(run.gatewayUrl, username)}\n`);
    });
}

import type { Command } from 'commander';
import { runningGateway } from '../run/run-file';
import { signIn } from './sign-in';

/** `sign-in <username> [--authority <code>] [--step-up]`: signs a made-up person in and prints the access token, and nothing else. */
export function register(program: Command): void {
  program
    .command('sign-in')
    .description('print an access token of a made-up person, such as duty-clerk')
    .argument('<username>', 'who; any other word lists them all')
    .option('--authority <code>', 'where, if not at the first of those that run')
    .option('--step-up', 'by the second factor too, for what asks for it; good for five minutes')
    .action(async (username: string, { authority, stepUp }: { readonly authority?: string; readonly stepUp?: true }) => {
      const gatewayUrl = runningGateway(authority);
      if (gatewayUrl === undefined) throw new Error(authority === undefined ? 'Custodian is not running: ./custodian start' : `${authority} is not running: ./custodian start`);
      process.stdout.write(`${await signIn(gatewayUrl, username, stepUp)}\n`);
    });
}

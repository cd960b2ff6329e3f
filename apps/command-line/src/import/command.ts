import type { Command } from 'commander';
import { Client } from '../api/client';
import { runningGateway } from '../run/run-file';
import { signIn } from '../sign-in/sign-in';
import { importFile } from './import-file';

interface Options {
  readonly dryRun?: boolean;
  readonly gateway?: string;
  readonly token?: string;
}

/** `import <file>`: a register kept elsewhere, checked row by row and then put on the Record whole or not at all; exit code 1 where it is not. */
export function register(program: Command): void {
  program
    .command('import')
    .description('put a register kept elsewhere on the Record: every row or none (docs/import.md)')
    .argument('<file>', 'a .csv or .xlsx file with the columns of docs/import.md')
    .option('--dry-run', 'only say what each row would do, and what is wrong with it')
    .option('--gateway <url>', 'where the gateway is; otherwise the one ./custodian start has started')
    .option('--token <token>', "a custodian's access token; otherwise CUSTODIAN_TOKEN, or the made-up custodian's")
    .action(async (file: string, options: Options) => {
      const done = await importFile(await clientFor(options), file, options.dryRun === true);
      if (!done) process.exitCode = 1;
    });
}

async function clientFor({ gateway, token = process.env['CUSTODIAN_TOKEN'] }: Options): Promise<Client> {
  const url = gateway ?? runningGateway();
  if (url === undefined) throw new Error('Say where the gateway is with --gateway, or run ./custodian start first.');
  return new Client(url.replace(/\/$/u, ''), token ?? (await signIn(url, 'custodian')));
}

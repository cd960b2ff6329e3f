import type { Command } from 'commander';
import { services } from '@custodian/contracts';
import { Client } from '../api/client';
import { runningGateway } from '../run/run-file';
import { signIn } from '../sign-in/sign-in';
import { inWords, rotate, standingOf } from './rotate';

interface Options {
  readonly gateway?: string;
  readonly token?: string;
}

/** `keys status` and `keys rotate`: the keys records are sealed with, changed while the services serve. */
export function register(program: Command): void {
  const keys = program.command('keys').description('the keys records are sealed with');
  const command = (name: string, description: string, action: (client: Client) => Promise<void>) =>
    keys
      .command(name)
      .description(description)
      .option('--gateway <url>', 'where the gateway is; otherwise the one ./custodian start has started')
      .option('--token <token>', "an operator's access token; otherwise CUSTODIAN_TOKEN, or the made-up operator's")
      .action(async (options: Options) => { await action(await clientFor(options)); });
  command('status', 'how the keys of each service stand', async (client) => {
    for (const service of services) console.log(inWords(service, await standingOf(client, service)));
  });
  command('rotate', 'new data keys, wrapped under the current key-encryption key, and everything sealed anew; may be stopped and run again', (client) =>
    rotate(client, (line) => { console.log(line); }));
}

async function clientFor({ gateway, token = process.env['CUSTODIAN_TOKEN'] }: Options): Promise<Client> {
  const url = gateway ?? runningGateway();
  if (url === undefined) throw new Error('Say where the gateway is with --gateway, or run ./custodian start first.');
  return new Client(url.replace(/\/$/u, ''), token ?? (await signIn(url, 'operations')));
}

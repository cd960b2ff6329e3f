import type { Command } from 'commander';
import type { MadeUpAuthority } from '../made-up/authorities';
import { startDetached } from './detached';
import { runInForeground } from './foreground';
import { madeUpAuthority, wantedAuthorities } from './wanted';

interface StartOptions {
  readonly port: number;
  readonly only?: MadeUpAuthority;
  readonly detach: boolean;
}

/** `start`: three authorities and the interchange between them, until Ctrl-C or `stop`. */
export function register(program: Command): void {
  program.command('start')
    .description('start everything with made-up data, and print the addresses and sign-ins')
    .option('--port <number>', 'port of the first gateway; the next free one is taken if it is in use', Number, 8080)
    .option('--only <authority>', 'this authority alone, without the interchange', madeUpAuthority)
    .option('--detach', 'run in the background; ./custodian stop ends it', false)
    .action(async ({ port, only, detach }: StartOptions) => {
      await (detach ? startDetached(port, only) : runInForeground({ port, authorities: wantedAuthorities(only, process.env) }));
    });
}

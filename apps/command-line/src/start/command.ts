import type { Command } from 'commander';
import { startDetached } from './detached';
import { runInForeground } from './foreground';

interface StartOptions {
  readonly port: number;
  readonly detach: boolean;
}

/** `start`: everything for one authority, until Ctrl-C or `stop`. */
export function register(program: Command): void {
  program.command('start')
    .description('start everything with made-up data, and print the addresses and sign-ins')
    .option('--port <number>', 'port of the gateway; the next free one is taken if it is in use', Number, 8080)
    .option('--detach', 'run in the background; ./custodian stop ends it', false)
    .action(async (options: StartOptions) => {
      await (options.detach ? startDetached(options.port) : runInForeground(options.port));
    });
}

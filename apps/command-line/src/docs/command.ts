import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { root } from '../project';
import { asyncApiDocument } from './asyncapi';
import { messagesPage } from './messages-page';

const pages: Readonly<Record<string, () => string>> = {
  'docs/messages.md': messagesPage,
  'docs/asyncapi.json': () => `${JSON.stringify(asyncApiDocument(), null, 2)}\n`,
};

/** `docs`: writes the pages that are made from the code; with `--check` says which are out of date instead, exit code 1. */
export function register(program: Command): void {
  program
    .command('docs')
    .description('write the documents that are made from the code')
    .option('--check', 'only say which are out of date')
    .action(async ({ check }: { check?: true }) => {
      for (const [file, text] of Object.entries(pages)) {
        const path = join(root, file);
        if ((await readFile(path, 'utf8').catch(() => '')) === text()) continue;
        if (!check) await writeFile(path, text());
        console.log(check ? `${file} is out of date: run ./custodian docs` : `wrote ${file}`);
        if (check) process.exitCode = 1;
      }
    });
}

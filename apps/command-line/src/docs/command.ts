import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { root } from '../project';
import { accessPage } from './access-page';
import { asyncApiDocument } from './asyncapi';
import { messagesPage } from './messages-page';
import { brokenVersions, documentIn } from './versions-kept';

const asyncApi = 'docs/asyncapi.json';
const pages: Readonly<Record<string, () => string>> = {
  'docs/access.md': accessPage,
  'docs/messages.md': messagesPage,
  [asyncApi]: () => `${JSON.stringify(asyncApiDocument(), null, 1)}\n`,
};

interface Options {
  readonly check?: true;
  readonly breaking?: true;
}

/** `docs`: writes the pages that are made from the code; with `--check` says which are out of date instead, exit code 1. */
export function register(program: Command): void {
  program
    .command('docs')
    .description('write the documents that are made from the code')
    .option('--check', 'only say which are out of date')
    .option('--breaking', 'let a message change otherwise than by growing, before anyone uses it')
    .action(async (options: Options) => {
      const broken = options.breaking ? [] : brokenVersions(documentIn(await standing(asyncApi)), asyncApiDocument());
      for (const line of broken) console.log(`breaks its version: ${line}`);
      if (broken.length > 0) process.exitCode = 1;
      else for (const [file, text] of Object.entries(pages)) await keep(file, text(), options.check === true);
    });
}

async function keep(file: string, text: string, onlyCheck: boolean): Promise<void> {
  if ((await standing(file)) === text) return;
  if (!onlyCheck) await writeFile(join(root, file), text);
  console.log(onlyCheck ? `${file} is out of date: run ./custodian docs` : `wrote ${file}`);
  if (onlyCheck) process.exitCode = 1;
}

function standing(file: string): Promise<string> {
  return readFile(join(root, file), 'utf8').catch(() => '');
}

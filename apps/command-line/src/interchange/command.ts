import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { generateKeys, isNamedRightly, type PublishedKeys, publishedKeys } from '@custodian/interchange';
import { type Command, InvalidArgumentError } from 'commander';
import { prepareInterchange } from '../deployment/interchange/prepare-interchange';
import { runningMongo } from '../run/run-file';
import type * as Reading from './refusals';

/** `interchange keys` and `interchange apply`: what an authority, and what whoever runs the interchange, makes by hand once. `interchange refusals`: what was not passed on. */
export function register(program: Command): void {
  const interchange = program.command('interchange').description('keys for what goes between authorities, and the mailboxes it goes through');
  interchange
    .command('keys')
    .description('new keys: own.json to keep, published.json to give away; it overwrites neither')
    .requiredOption('--authority <code>', "the authority's code; interchange for the interchange's own")
    .requiredOption('--into <folder>', 'an existing folder that nobody else can read')
    .option('--from <instant>', 'from when on they are good (default: now)')
    .action(async ({ authority, into, from }: { authority: string; into: string; from?: string }) => {
      const { own, published } = await generateKeys(authority, from === undefined ? new Date() : new Date(from));
      writeFileSync(join(into, 'own.json'), JSON.stringify(own), { flag: 'wx', mode: 0o600 });
      writeFileSync(join(into, 'published.json'), JSON.stringify({ authority, keys: published } satisfies PublishedKeys, null, 1), { flag: 'wx' });
      for (const { kid, use } of published) console.log(`${use === 'sig' ? 'signs as    ' : 'is read by  '} ${kid}`);
    });
  interchange
    .command('apply')
    .description('a vhost and a user for each authority, the router\'s user, and the file the router reads; as the administrator of RABBITMQ_URL with RABBITMQ_MANAGEMENT_URL, and MONGODB_URL; as often as you like')
    .argument('<published...>', 'the published.json of each authority')
    .requiredOption('--passwords <file>', 'the passwords; made up and kept there if need be')
    .requiredOption('--authorities <file>', 'where INTERCHANGE_AUTHORITIES is written; it holds the router\'s password')
    .option('--name <name>', "the interchange's own name, of its database and its router's user", 'interchange')
    .action(async (files: readonly string[], options: { passwords: string; authorities: string; name: string }) => {
      const authorities = await Promise.all(files.map(readPublished));
      const rabbit = { url: setting('RABBITMQ_URL'), managementUrl: setting('RABBITMQ_MANAGEMENT_URL') };
      const prepared = await prepareInterchange({ name: options.name, rabbit, mongo: { url: setting('MONGODB_URL') }, authorities, passwordsFile: options.passwords });
      writeFileSync(options.authorities, prepared.authorities, { mode: 0o600 });
      console.log(`${authorities.map(({ code }) => code).join(', ')}: each has its mailbox. The passwords are in ${options.passwords}: mailbox/<code> is what an authority is given.`);
    });
  interchange
    .command('refusals')
    .description('what the router refused, the newest first: ids and codes only')
    .option('--mongo <url>', "where the router's database is; otherwise MONGODB_URL, or what ./custodian start has started")
    .option('--name <name>', "the interchange's own name, of its database", 'interchange')
    .option('--limit <count>', 'so many at most', count, 50)
    .action(async ({ mongo = process.env['MONGODB_URL'] ?? runningMongo(), name, limit }: { mongo?: string; name: string; limit: number }) => {
      if (mongo === undefined) throw new Error('Say where the database is with --mongo, or run ./custodian start first.');
      // Loaded here: only who reads waits for what it takes.
      const { refusalLines, refusalsOf } = createRequire(__filename)('./refusals') as typeof Reading;
      console.log(refusalLines(await refusalsOf(mongo, name, limit)).join('\n'));
    });
}

async function readPublished(file: string): Promise<{ code: string; keys: PublishedKeys['keys'] }> {
  const { authority, keys } = publishedKeys.parse(JSON.parse(readFileSync(file, 'utf8')));
  for (const key of keys) if (!await isNamedRightly(key)) throw new Error(`${file}: a key is not named by its thumbprint`);
  return { code: authority, keys };
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: its user has to be the administrator of the server`);
  return value;
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('a number of 1 or more');
  return value;
}

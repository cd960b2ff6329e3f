import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PinnedKey } from '@custodian/interchange';
import { z } from 'zod';
import type { Broker } from '../../backing/backing-server';
import { callManagement, vhostUrl } from '../../backing/rabbitmq-management';
import { urlAs } from '../../backing/server-account';
import { mongoUrlAs } from '../privileges/database-roles';
import { applyInterchangeToMongo } from './interchange-database';
import { type Holder, mailboxDefinitions, mailboxUserOf, mailboxVhostOf, routerUserOf } from './mailbox-definitions';

export interface InterchangeServers {
  /** Names its database and its router's user. */
  readonly name: string;
  readonly rabbit: Broker;
  readonly mongo: { readonly url: string };
  /** Who has a mailbox, and their public keys. */
  readonly authorities: readonly { readonly code: string; readonly keys: readonly PinnedKey[] }[];
  /** Made up and kept there where there is none yet. */
  readonly passwordsFile: string;
}

/** An interchange's servers, ready for its router. */
export interface Prepared {
  /** The router's database, as its own user where the server tells users apart. */
  readonly mongoUrl: string;
  /** An authority's mailbox, as the authority's own user. */
  readonly urlOf: (code: string) => string;
  /** The text of the file the router reads who has a mailbox from; it holds the router's password. */
  readonly authorities: string;
}

/** The addresses of the mailboxes of an interchange, each as its authority's own user, whether they are made yet or not. */
export function mailboxUrls(rabbit: Broker, passwordsFile: string, codes: readonly string[]): Prepared['urlOf'] {
  const passwords = keptPasswords(passwordsFile, codes.map(passwordOf));
  return (code) => urlAs(vhostOf(rabbit, code), mailboxUserOf(code), passwords(passwordOf(code)));
}

/** Makes the vhosts, the users and the router's database user, or brings them up to date. Needs a broker with a management URL. */
export async function prepareInterchange({ name, rabbit, mongo, authorities, passwordsFile }: InterchangeServers): Promise<Prepared> {
  if (rabbit.managementUrl === undefined) throw new Error('An interchange makes a vhost for each authority: set RABBITMQ_MANAGEMENT_URL beside RABBITMQ_URL.');
  const codes = authorities.map(({ code }) => code);
  const passwords = keptPasswords(passwordsFile, ['mongodb', 'router', ...codes.map(passwordOf)]);
  const holders = codes.map((code) => ({ code, password: passwords(passwordOf(code)) }));
  const [separation] = await Promise.all([applyInterchangeToMongo(mongo.url, name, passwords('mongodb')), makeMailboxes(rabbit.managementUrl, name, passwords('router'), holders)]);
  return {
    mongoUrl: separation === 'own' ? mongoUrlAs(mongo.url, { database: name, user: 'interchange', password: passwords('mongodb') }) : mongo.url,
    urlOf: mailboxUrls(rabbit, passwordsFile, codes),
    authorities: JSON.stringify({ authorities: authorities.map(({ code, keys }) => ({ code, url: urlAs(vhostOf(rabbit, code), routerUserOf(name), passwords('router')), keys })) }, null, 1),
  };
}

function passwordOf(code: string): string {
  return `mailbox/${code}`;
}

function vhostOf(rabbit: Broker, code: string): string {
  return vhostUrl(rabbit, mailboxVhostOf(code));
}

/** The broker takes its time over each vhost: a few in one call. */
const atOnce = 8;

async function makeMailboxes(managementUrl: string, interchange: string, routerPassword: string, holders: readonly Holder[]): Promise<void> {
  const owner = decodeURIComponent(new URL(managementUrl).username);
  for (let from = 0; from === 0 || from < holders.length; from += atOnce) {
    await callManagement(managementUrl, 'POST', '/definitions', mailboxDefinitions({ interchange, routerPassword, authorities: holders.slice(from, from + atOnce), owner }));
  }
}

const kept = z.record(z.string(), z.string());

/** Passwords in a file that only its owner may read; what is not there yet is made up and kept. */
function keptPasswords(file: string, holders: readonly string[]): (holder: string) => string {
  const all: Record<string, string> = { ...read(file) };
  for (const holder of holders) all[holder] ??= randomBytes(24).toString('hex');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  return (holder) => all[holder] ?? '';
}

function read(file: string): Record<string, string> {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

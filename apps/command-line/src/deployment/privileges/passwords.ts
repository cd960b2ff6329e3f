import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { services, type Service } from '@custodian/contracts';
import { z } from 'zod';
import { stateFile } from '../../project';
import { type AppInRedis, appsInRedis } from './redis-users';

/** Who has a password for each server. */
const holders = { 'mongodb': services, 'audit-heads': services, 'rabbitmq': services, 'redis': appsInRedis } as const;
export type System = keyof typeof holders;

/** One app's password for one server. */
export type Passwords = (system: System, app: Service | AppInRedis) => string;

const kept = z.record(z.string(), z.string());

/** Where the passwords of an authority's services are kept. */
export function passwordsFileOf(authority: string): string {
  return stateFile('passwords', `${authority}.json`);
}

/** The passwords of this file, readable by its owner only; what is not there yet is made up and kept. */
export function keptPasswords(file: string): Passwords {
  const known = read(file);
  const all: Record<string, string> = { ...known };
  for (const [system, apps] of Object.entries(holders)) for (const app of apps) all[`${system}/${app}`] ??= randomBytes(24).toString('hex');
  if (Object.keys(all).length > Object.keys(known).length) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  }
  return (system, app) => all[`${system}/${app}`] ?? '';
}

function read(file: string): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return {};
  }
  return kept.parse(JSON.parse(text));
}

import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stateFile } from '../project';
import { isAlreadyThere } from './already-there';

/** The file of the key-encryption keys one app of an authority seals with, in development. */
export function sealingKeysOf(authority: string, app: string): string {
  return stateFile('keys', authority, `${app}.json`);
}

/** Makes a key file that only its owner may read, unless there is one: what was sealed before must still open. */
export function ensureSealingKeys(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const keys = { current: 1, keys: { 1: randomBytes(32).toString('base64') } };
  try {
    writeFileSync(path, JSON.stringify(keys), { flag: 'wx', mode: 0o600 });
  } catch (thrown) {
    if (!isAlreadyThere(thrown)) throw thrown;
  }
}

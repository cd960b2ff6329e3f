import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stateFile } from '../project';
import { isAlreadyThere } from './already-there';

/** The file of the Ed25519 key a service signs the heads of its trail with. */
export function auditKeyOf(authority: string, app: string): string {
  return stateFile('keys', authority, 'audit', `${app}.pem`);
}

/** The folder of the public keys of all services of an authority, a PEM file each: those in use, and those that were. */
export function auditPublicKeysOf(authority: string): string {
  return stateFile('keys', authority, 'audit-public');
}

/** The database the heads are copied to. Other credentials open it than the services' own. */
export function headsDatabaseOf(authority: string): string {
  return `${authority}_audit-heads`;
}

/** Makes a service's key, readable by its owner only, unless there is one, and puts its public key beside those of before. */
export function ensureAuditKey(authority: string, app: string): void {
  const file = auditKeyOf(authority, app);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  } catch (thrown) {
    if (!isAlreadyThere(thrown)) throw thrown;
  }
  const publicKey = createPublicKey(createPrivateKey(readFileSync(file)));
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const known = join(auditPublicKeysOf(authority), `${app}.pem`);
  mkdirSync(dirname(known), { recursive: true });
  if (!existsSync(known) || !readFileSync(known, 'utf8').includes(pem)) appendFileSync(known, pem);
}

import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Service, services } from '@custodian/contracts';
import { stateFile } from '../project';

/** A gateway of the authority's own on the bus: it may call with people's access tokens, but not vouch for anybody. */
export const integrationGateway = 'integration-gateway';

/** Where an authority's keys are kept in development. */
export function keysFolderOf(authority: string): string {
  return stateFile('keys', authority);
}

/** Each party's keys for the bus as settings. Makes the files where one is missing, then all of them anew. */
export function serviceKeys(authority: string, party: Service | typeof integrationGateway): { SERVICE_KEY: string; SERVICE_KEYS: string } {
  const folder = join(keysFolderOf(authority), 'bus');
  const own = (name: string): string => join(folder, `${name}.json`);
  const everybody = join(folder, 'public.json');
  const parties = [...services, integrationGateway];
  if (![everybody, ...parties.map(own)].every((file) => existsSync(file))) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const made = parties.map((name) => ({ name, sign: generateKeyPairSync('ed25519'), agree: generateKeyPairSync('x25519') }));
    for (const { name, sign, agree } of made) writeFileSync(own(name), JSON.stringify({ name, sign: jwk(sign.privateKey), agree: jwk(agree.privateKey) }), { mode: 0o600 });
    const published = made.map(({ name, sign, agree }) => [name, { ...(name !== integrationGateway && { sign: jwk(sign.publicKey) }), agree: jwk(agree.publicKey) }]);
    writeFileSync(everybody, JSON.stringify(Object.fromEntries(published), null, 1));
  }
  return { SERVICE_KEY: own(party), SERVICE_KEYS: everybody };
}

function jwk(key: KeyObject): object {
  return key.export({ format: 'jwk' });
}

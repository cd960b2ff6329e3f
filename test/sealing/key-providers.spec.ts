import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyFile } from '../../libs/sealing/src/provider/key-file';
import type { KeyProvider } from '../../libs/sealing/src/provider/key-provider';
import { VaultTransit } from '../../libs/sealing/src/provider/vault-transit';
import { VaultServer } from './vault-server';

const folder = mkdtempSync(join(tmpdir(), 'custodian-keys-'));
const unavailable = expect.objectContaining({ status: 503, code: 'keys-unavailable' }) as unknown;

let vault: VaultServer;
beforeAll(async () => { vault = await VaultServer.start(); });
afterAll(() => { vault.stop(); });
beforeEach(() => { Object.assign(vault, { fault: 'none', faults: Infinity }); });

function vaultProvider(token = vault.token): VaultTransit {
  const tokenFile = join(folder, randomUUID());
  writeFileSync(tokenFile, `${token}\n`);
  return new VaultTransit({ url: vault.url, mount: 'transit', keyName: 'records', tokenFile });
}

class File {
  readonly path = join(folder, `${randomUUID()}.json`);
  readonly keys: Record<string, string> = {};

  constructor() {
    this.rotate();
  }
  rotate(): void {
    const version = Object.keys(this.keys).length + 1;
    this.keys[version] = randomBytes(32).toString('base64');
    writeFileSync(this.path, JSON.stringify({ current: version, keys: this.keys }), { mode: 0o600 });
  }
}

describe.each<[string, () => { provider: KeyProvider; rotate: () => void }]>([
  ['a key file', () => { const file = new File(); return { provider: new KeyFile(file.path), rotate: () => { file.rotate(); } }; }],
  ['a key management service', () => ({ provider: vaultProvider(), rotate: () => { vault.rotate(); } })],
])('data keys under %s', (_, begin) => {
  it('are 256 bits, each another, stored wrapped only, and come back', async () => {
    const { provider } = begin();
    const [one, other] = [await provider.generate('one'), await provider.generate('one')];
    expect([one.secret.length, one.secret.equals(other.secret)]).toEqual([32, false]);
    expect(Buffer.from(one.wrapped, 'latin1').includes(one.secret.toString('base64'))).toBe(false);
    expect(await provider.unwrap(one.wrapped, 'one')).toEqual(one.secret);
  });

  it('open under no other context, and not when damaged', async () => {
    const { provider } = begin();
    const { wrapped } = await provider.generate('one');
    await expect(provider.unwrap(wrapped, 'other')).rejects.toEqual(unavailable);
    await expect(provider.unwrap(`${wrapped.slice(0, -12)}${'A'.repeat(12)}`, 'one')).rejects.toEqual(unavailable);
    await expect(provider.unwrap('plain', 'one')).rejects.toEqual(unavailable);
  });

  it('stay readable when the key above them is rotated, and are wrapped anew under it', async () => {
    const { provider, rotate } = begin();
    const { secret, wrapped } = await provider.generate('one');
    rotate();
    expect(await provider.unwrap(wrapped, 'one')).toEqual(secret);
    const anew = await provider.rewrap(wrapped, 'one');
    expect(anew.split(':')[1]).not.toBe(wrapped.split(':')[1]);
    expect(await provider.unwrap(anew, 'one')).toEqual(secret);
  });
});

describe('a key file', () => {
  it('that others may read, is missing or is not one is not used', async () => {
    const file = new File();
    chmodSync(file.path, 0o640);
    await expect(new KeyFile(file.path).generate('one')).rejects.toEqual(unavailable);
    await expect(new KeyFile(join(folder, 'nowhere')).generate('one')).rejects.toEqual(unavailable);
    const short = join(folder, 'short.json');
    writeFileSync(short, JSON.stringify({ current: 1, keys: { 1: randomBytes(16).toString('base64') } }), { mode: 0o600 });
    await expect(new KeyFile(short).generate('one')).rejects.toEqual(unavailable);
  });
});

describe('a key management service', () => {
  it.each(['breaks', 429, 500, 503] as const)('that %s twice is asked a third time', async (fault) => {
    Object.assign(vault, { fault, faults: 2 });
    await expect(vaultProvider().generate('one')).resolves.toMatchObject({ wrapped: expect.stringMatching(/^vault:v\d+:/u) as string });
  });

  it('that stays away is a 503 in a few seconds, silent too', async () => {
    vault.fault = 'silent';
    const began = Date.now();
    await expect(vaultProvider().generate('one')).rejects.toEqual(unavailable);
    expect(Date.now() - began).toBeLessThan(9_000);
  });

  it('that refuses our token is asked once only', async () => {
    const provider = vaultProvider('another');
    const began = Date.now();
    await expect(provider.generate('one')).rejects.toEqual(unavailable);
    expect(Date.now() - began).toBeLessThan(400);
  });

  it('opens nothing of a version it has retired', async () => {
    const provider = vaultProvider();
    const { secret, wrapped } = await provider.generate('one');
    vault.rotate();
    const anew = await provider.rewrap(wrapped, 'one');
    vault.retireBefore(Number(/v(\d+)/u.exec(anew)?.[1]));
    await expect(provider.unwrap(wrapped, 'one')).rejects.toEqual(unavailable);
    expect(await provider.unwrap(anew, 'one')).toEqual(secret);
  });
});

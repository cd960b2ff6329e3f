import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Log } from '@custodian/platform';
import { type Sealed, Sealing } from '@custodian/sealing';
import fc from 'fast-check';
import { createConnection, type Connection } from 'mongoose';
import { DataKeys } from '../../libs/sealing/src/keys/data-keys.repository';
import { KeyRing } from '../../libs/sealing/src/keys/key-ring';
import { KeyFile } from '../../libs/sealing/src/provider/key-file';
import type { KeyProvider } from '../../libs/sealing/src/provider/key-provider';
import { VaultTransit } from '../../libs/sealing/src/provider/vault-transit';
import { ownName } from '../setup/own-deployment';
import { mongodbUrl } from '../setup/servers';
import { VaultServer } from './vault-server';

const folder = mkdtempSync(join(tmpdir(), 'custodian-keys-'));
const refused = expect.objectContaining({ status: 500, code: 'sealed-text-refused' }) as unknown;
let connection: Connection;

beforeAll(async () => { connection = await createConnection(mongodbUrl(), { dbName: ownName('sealing') }).asPromise(); });
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});
beforeEach(() => connection.dropDatabase());

const keyFile = (() => {
  const path = join(folder, 'keys.json');
  writeFileSync(path, JSON.stringify({ current: 1, keys: { 1: randomBytes(32).toString('base64') } }), { mode: 0o600 });
  return new KeyFile(path);
})();

/** One process's sealing on the shared database. */
async function replica(provider: KeyProvider = keyFile): Promise<Sealing> {
  const store = new DataKeys(connection);
  await store.onModuleInit();
  return new Sealing(new KeyRing(store, provider, 30_000), new Log('test', 'northmoor', 'silent'));
}

it('opens what it sealed, in this process and in another', async () => {
  const [one, other] = [await replica(), await replica()];
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.uuid(), fc.string(), async (text, of, field) => {
      const sealed = await one.seal(text, { of, field });
      const stored = JSON.parse(JSON.stringify(sealed)) as unknown;
      expect(await other.open(stored, { of, field })).toBe(Buffer.from(text).toString());
    }),
    { numRuns: 50 },
  );
});

it('refuses what was moved, swapped, damaged or made of anything else', async () => {
  const sealing = await replica();
  const [here, there] = [randomUUID(), randomUUID()];
  const sealed = await sealing.seal('14 Tanpits Row', { of: here, field: 'address' });
  const other = await sealing.seal('another', { of: here, field: 'address' });
  const tries: [unknown, string, string][] = [
    [sealed, there, 'address'], [sealed, here, 'reason'], [{ ...sealed, iv: other.iv }, here, 'address'], [{ ...sealed, tag: other.tag }, here, 'address'],
    [{ ...sealed, text: other.text }, here, 'address'], [{ ...sealed, key: randomUUID() }, here, 'address'], [{ ...sealed, tag: sealed.tag.slice(0, 8) }, here, 'address'],
    [{ ...sealed, v: 2 }, here, 'address'], ['14 Tanpits Row', here, 'address'], [null, here, 'address'], [{}, here, 'address'], [undefined, here, 'address'],
  ];
  for (const [what, of, field] of tries) await expect(sealing.open(what, { of, field })).rejects.toEqual(refused);
  expect(await sealing.open(sealed, { of: here, field: 'address' })).toBe('14 Tanpits Row');
});

it('makes one key of each kind, whoever is first among replicas that begin at once', async () => {
  const replicas = await Promise.all(Array.from({ length: 8 }, () => replica()));
  const sealed = await Promise.all(replicas.flatMap((each, at) => Array.from({ length: 5 }, () => each.seal(`text ${at}`, { of: 'a', field: 'b' }))));
  const blind = await Promise.all(replicas.map((each) => each.blind('place', 'door:14 tanpits row')));
  expect(new Set(sealed.map(({ key }) => key)).size).toBe(1);
  expect(new Set(blind.map(String)).size).toBe(1);
  expect(await connection.collection('data_keys').countDocuments()).toBe(2);
  for (const [at, each] of sealed.entries()) expect(await replicas[0]?.open(each, { of: 'a', field: 'b' })).toBe(`text ${Math.floor(at / 5)}`);
});

it('makes blind indices that meet for equal values of one index only, and say nothing of the value', async () => {
  const sealing = await replica();
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), fc.string(), fc.string(), async (index, value, otherIndex, otherValue) => {
      const [one, same, other] = [await sealing.blind(index, value), await sealing.blind(index, value), await sealing.blind(otherIndex, otherValue)];
      expect(one).toEqual([expect.stringMatching(/^v1\.[\w-]{22}$/u)]);
      expect(same).toEqual(one);
      expect(other[0] === one[0]).toBe(index === otherIndex && value === otherValue);
    }),
    { numRuns: 50 },
  );
});

it('keeps no key unwrapped in the database', async () => {
  const sealing = await replica();
  await sealing.seal('a', { of: 'a', field: 'b' });
  const rows = await connection.collection('data_keys').find().toArray();
  expect(rows.map((row) => String(row['wrapped']))).toEqual([expect.stringMatching(/^file:v1:/u)]);
});

describe('with the key management service away', () => {
  it('goes on with the keys it has, and says 503 where it has none yet', async () => {
    const vault = await VaultServer.start();
    const tokenFile = join(folder, 'token');
    writeFileSync(tokenFile, vault.token);
    const provider = () => new VaultTransit({ url: vault.url, mount: 'transit', keyName: 'records', tokenFile });
    const [here, late] = [await replica(provider()), await replica(provider())];
    const sealed: Sealed = await here.seal('text', { of: 'a', field: 'b' });
    await here.blind('place', 'x');
    const asked = vault.asked.length;
    vault.fault = 'breaks';
    expect(await here.open(await here.seal('more', { of: 'a', field: 'b' }), { of: 'a', field: 'b' })).toBe('more');
    expect(await here.blind('place', 'x')).toHaveLength(1);
    await expect(late.open(sealed, { of: 'a', field: 'b' })).rejects.toMatchObject({ status: 503, code: 'keys-unavailable' });
    await expect(late.seal('text', { of: 'a', field: 'b' })).rejects.toMatchObject({ status: 503, code: 'keys-unavailable' });
    vault.fault = 'none';
    expect(await late.open(sealed, { of: 'a', field: 'b' })).toBe('text');
    expect(vault.asked.length).toBeGreaterThan(asked);
    vault.stop();
  });
});

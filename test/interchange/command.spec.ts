import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeys, parseOwnKeys, publishedKeys } from '@custodian/interchange';
import { connect } from 'amqplib';
import { mongo } from 'mongoose';
import { parseAuthorities } from '../../apps/interchange/src/authorities/authorities-file';
import { removeVhost } from '../../apps/command-line/src/backing/rabbitmq';
import { callManagement } from '../../apps/command-line/src/backing/rabbitmq-management';
import { removeInterchangeFromMongo } from '../../apps/command-line/src/deployment/interchange/interchange-database';
import { mailboxUserOf, mailboxVhostOf, routerUserOf } from '../../apps/command-line/src/deployment/interchange/mailbox-definitions';
import { type CommandResult, runCommand } from '../../apps/command-line/src/process/run-command';
import { root } from '../../apps/command-line/src/project';
import { ownName } from '../setup/own-deployment';
import { mongodbUrl, rabbitServer } from '../setup/servers';

describe('./custodian interchange', () => {
  const folder = mkdtempSync(join(tmpdir(), 'custodian-interchange-'));
  const name = ownName('interchange');
  const codes = [ownName('northmoor'), ownName('southvale')];
  const [authorities, passwords] = [join(folder, 'authorities.json'), join(folder, 'passwords.json')];

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await Promise.all(codes.map((code) => removeVhost(rabbitServer(), mailboxVhostOf(code)).catch(() => undefined)));
    await callManagement(rabbitServer().managementUrl ?? '', 'POST', '/users/bulk-delete', { users: [routerUserOf(name), ...codes.map(mailboxUserOf)] });
    await removeInterchangeFromMongo(mongodbUrl(), name);
  });

  const custodian = (...args: readonly string[]): Promise<CommandResult> => runCommand(join(root, 'custodian'), ['interchange', ...args], { limit: 110_000 });
  const into = (code: string): string => join(folder, code);

  it('makes the keys of an authority, once, and shows their names only', async () => {
    for (const code of codes) {
      mkdirSync(into(code));
      const made = await custodian('keys', '--authority', code, '--into', into(code));
      expect(made.code).toBe(0);
      const own = parseOwnKeys(readFileSync(join(into(code), 'own.json'), 'utf8'));
      expect(own.authority).toBe(code);
      expect(statSync(join(into(code), 'own.json')).mode & 0o077).toBe(0);
      expect(publishedKeys.parse(JSON.parse(readFileSync(join(into(code), 'published.json'), 'utf8'))).keys.map(({ kid }) => kid)).toEqual([own.signing.kid, own.decryption[0]?.kid]);
      expect(made.output).toContain(own.signing.kid);
      expect(made.output).not.toContain(own.signing.key.d);
    }
    const [first = ''] = codes;
    const kept = readFileSync(join(into(first), 'own.json'), 'utf8');
    expect((await custodian('keys', '--authority', first, '--into', into(first))).code).toBe(1);
    expect(readFileSync(join(into(first), 'own.json'), 'utf8')).toBe(kept);
  }, 240_000);

  it('makes the mailboxes and the file the router reads, as often as one likes', async () => {
    const published = codes.map((code) => join(into(code), 'published.json'));
    for (let time = 0; time < 2; time += 1) {
      const applied = await custodian('apply', ...published, '--name', name, '--passwords', passwords, '--authorities', authorities);
      expect(applied.output).toContain('each has its mailbox');
    }
    const read = parseAuthorities(readFileSync(authorities, 'utf8'));
    expect([...read.keys()]).toEqual(codes);
    expect(statSync(authorities).mode & 0o077).toBe(0);
    for (const { url } of read.values()) await (await connect(url)).close();
  }, 240_000);

  it('takes no key that is not named by its thumbprint', async () => {
    const [{ published }, other] = await Promise.all([generateKeys('northmoor', new Date()), generateKeys('northmoor', new Date())]);
    const wrong = join(folder, 'wrong.json');
    writeFileSync(wrong, JSON.stringify({ authority: 'northmoor', keys: published.map((key, index) => ({ ...key, kid: other.published[index]?.kid ?? key.kid })) }));
    const applied = await custodian('apply', wrong, '--name', name, '--passwords', passwords, '--authorities', authorities);
    expect([applied.code, applied.output]).toEqual([1, expect.stringContaining('not named by its thumbprint')]);
  }, 120_000);

  it('lists what the router refused, the newest first, by ids and codes', async () => {
    const client = new mongo.MongoClient(mongodbUrl());
    const dispatchId = randomUUID();
    try {
      await client.db(name).collection('refusals').insertMany([
        { at: new Date('2026-03-01T10:00:00Z'), code: 'key-unknown', mailbox: codes[0], claimedFrom: codes[1], dispatchId },
        { at: new Date('2026-03-01T11:00:00Z'), code: 'unreadable', mailbox: codes[1] },
      ]);
    } finally {
      await client.close();
    }
    const lines = async (...options: readonly string[]) => (await custodian('refusals', '--name', name, ...options)).output.trim().split('\n').map((line) => line.replace(/ +/gu, ' '));
    const unreadable = `2026-03-01T11:00:00.000Z unreadable written by ${codes[1] ?? ''}, says from - to -, -`;
    expect(await lines()).toEqual([unreadable, `2026-03-01T10:00:00.000Z key-unknown written by ${codes[0] ?? ''}, says from ${codes[1] ?? ''} to -, ${dispatchId}`]);
    expect(await lines('--limit', '1')).toEqual([unreadable]);
  }, 120_000);
});

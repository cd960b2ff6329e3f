import Bull from 'bull';
import Redis from 'ioredis';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { servicesWithAlarms } from '../../apps/command-line/src/deployment/privileges/redis-users';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { ownDeployment } from '../setup/own-deployment';
import { redisUrl } from '../setup/servers';

let deployment: Deployment;
let administrator: Redis;
beforeAll(async () => {
  administrator = new Redis(redisUrl());
  deployment = await ownDeployment();
}, 120_000);
afterAll(async () => {
  await deployment.stop();
  administrator.disconnect();
});

describe.each(servicesWithAlarms)('%s in Redis', (service) => {
  let redis: Redis;
  const prefix = () => `custodian:${deployment.authority}:${service}`;
  beforeAll(() => {
    redis = new Redis(deployment.settingsOf(service)['REDIS_URL'] ?? '', { enableReadyCheck: false });
  });
  afterAll(() => { redis.disconnect(); });

  /** `allowed`, or the code with which Redis refused. */
  const attempt = (...command: [string, ...(string | number)[]]): Promise<string> =>
    redis.call(...command).then(() => 'allowed', (thrown: unknown) => (thrown instanceof Error ? thrown.message : '').split(' ')[0] ?? '');

  it('sets an alarm, hears it go and forgets it, refused nothing on the way', async () => {
    const queue = new Bull<{ id: string }>('trial', deployment.settingsOf(service)['REDIS_URL'] ?? '', { prefix: prefix() });
    const rung: string[] = [];
    void queue.process(2, ({ data }) => void rung.push(data.id));
    await queue.isReady();
    await queue.add({ id: 'now' }, { jobId: 'now', removeOnComplete: true, removeOnFail: true });
    await queue.add({ id: 'soon' }, { jobId: 'soon', delay: 200, removeOnComplete: true, removeOnFail: true });
    await eventually(() => Promise.resolve(rung.length === 2 ? true : undefined));
    await queue.pause(true);
    await queue.close();
    expect(rung).toEqual(['now', 'soon']);
    const log = JSON.stringify(await administrator.call('ACL', 'LOG', 100));
    expect(log).not.toContain(`${deployment.authority}.${service}`);
  });

  it('says nothing about the server and empties nothing', async () => {
    const refused = await Promise.all([
      attempt('FLUSHALL'), attempt('FLUSHDB'), attempt('KEYS', '*'), attempt('SCAN', 0), attempt('RANDOMKEY'), attempt('DBSIZE'), attempt('CONFIG', 'GET', '*'), attempt('CONFIG', 'SET', 'maxmemory', 1),
      attempt('SHUTDOWN'), attempt('SAVE'), attempt('MONITOR'), attempt('ACL', 'LIST'), attempt('ACL', 'SETUSER', 'another'), attempt('CLIENT', 'LIST'),
      attempt('CLIENT', 'KILL', 'TYPE', 'normal'), attempt('REPLICAOF', 'NO', 'ONE'), attempt('MODULE', 'LIST'), attempt('SWAPDB', 0, 1), attempt('SELECT', 1), attempt('SCRIPT', 'FLUSH'), attempt('FUNCTION', 'LIST'),
    ]);
    expect(refused).toEqual(refused.map(() => 'NOPERM'));
    // Off for everybody, before anybody's rights are looked at.
    expect(await attempt('DEBUG', 'SLEEP', 0)).toBe('ERR');
  });

  it('touches no key and hears no channel but its own, by a script neither', async () => {
    const others = [`custodian:${deployment.authority}:another:trial:id`, `custodian:elsewhere:${service}:trial:id`, 'anything'];
    for (const key of others) {
      const refused = await Promise.all([
        attempt('GET', key), attempt('SET', key, '1'), attempt('DEL', key), attempt('RENAME', `${prefix()}:trial`, key), attempt('EVAL', 'return redis.call("GET", KEYS[1])', 1, key), attempt('PUBLISH', key, ''),
      ]);
      expect(refused).toEqual(refused.map(() => 'NOPERM'));
      expect(await attempt('EVAL', `return redis.call("SET", "${key}", "1")`, 0)).not.toBe('allowed');
      expect(await administrator.exists(key)).toBe(0);
    }
    expect(await attempt('SUBSCRIBE', 'anything')).toBe('NOPERM');
    expect(await attempt('PSUBSCRIBE', '*')).toBe('NOPERM');
    expect(await attempt('SET', `${prefix()}:trial`, '1')).toBe('allowed');
    expect(await attempt('DEL', `${prefix()}:trial`)).toBe('allowed');
  });
});

it('lets nobody in without a name', async () => {
  const { hostname, port } = new URL(redisUrl());
  const nobody = new Redis(Number(port), hostname, { enableReadyCheck: false });
  await expect(nobody.get('anything')).rejects.toThrow('NOAUTH');
  nobody.disconnect();
});

it('the register, which sets no alarms, is nobody there', () => {
  expect(deployment.settingsOf('register-service')['REDIS_URL']).toBeUndefined();
});

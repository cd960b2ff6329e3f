import Bull from 'bull';
import Redis from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { type AppInRedis, appsInRedis, servicesWithAlarms } from '../../apps/command-line/src/deployment/privileges/redis-users';
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

const urlOf = (app: AppInRedis) => deployment.settingsOf(app)['REDIS_URL'] ?? '';
const prefixOf = (app: AppInRedis) => `custodian:${deployment.authority}:${app}`;

/** Expects that Redis never refused an app anything. */
async function expectNeverRefused(app: AppInRedis): Promise<void> {
  expect(JSON.stringify(await administrator.call('ACL', 'LOG', 100))).not.toContain(`${deployment.authority}.${app}`);
}

describe.each(servicesWithAlarms)('%s', (service) => {
  it('sets an alarm, hears it go and forgets it, refused nothing on the way', async () => {
    const queue = new Bull<{ id: string }>('trial', urlOf(service), { prefix: prefixOf(service) });
    const rung: string[] = [];
    void queue.process(2, ({ data }) => void rung.push(data.id));
    await queue.isReady();
    await queue.add({ id: 'now' }, { jobId: 'now', removeOnComplete: true, removeOnFail: true });
    await queue.add({ id: 'soon' }, { jobId: 'soon', delay: 200, removeOnComplete: true, removeOnFail: true });
    await eventually(() => Promise.resolve(rung.length === 2 ? true : undefined));
    await queue.pause(true);
    await queue.close();
    expect(rung).toEqual(['now', 'soon']);
    await expectNeverRefused(service);
  });
});

it('the gateway counts calls, refused nothing on the way, and can neither read a count nor take it back', async () => {
  const redis = new Redis(urlOf('gateway'), { enableReadyCheck: false, disableClientInfo: true });
  try {
    const limiter = new RateLimiterRedis({ storeClient: redis, points: 2, duration: 60, keyPrefix: `${prefixOf('gateway')}:trial` });
    expect((await limiter.consume('staff:duty-clerk')).remainingPoints).toBe(1);
    expect((await limiter.consume('staff:duty-clerk')).remainingPoints).toBe(0);
    await expect(limiter.consume('staff:duty-clerk')).rejects.toMatchObject({ consumedPoints: 3 });
    await expectNeverRefused('gateway');
    await Promise.all([redis.get('any'), redis.del('any'), redis.call('INFO'), redis.publish('any', '')].map((each) => expect(each).rejects.toThrow('NOPERM')));
    const key = `${prefixOf('gateway')}:trial:staff:duty-clerk`;
    await Promise.all([redis.get(key), redis.del(key), redis.decr(key), redis.rename(key, `${key}:other`)].map((each) => expect(each).rejects.toThrow('NOPERM')));
  } finally {
    redis.disconnect();
  }
});

it('the gateway looks at the services’ alarms, and changes none', async () => {
  const redis = new Redis(urlOf('gateway'), { enableReadyCheck: false, disableClientInfo: true });
  const keys = servicesWithAlarms.map((service) => `${prefixOf(service)}:looked-at`);
  try {
    for (const key of keys) {
      await administrator.rpush(`${key}:wait`, 'id');
      expect(await redis.lrange(`${key}:wait`, 0, -1)).toEqual(['id']);
      expect(await redis.multi().llen(`${key}:wait`).zcard(`${key}:delayed`).hgetall(`${key}:id`).exec()).toEqual([[null, 1], [null, 0], [null, {}]]);
      const changes = [redis.lpush(`${key}:wait`, 'x'), redis.lrem(`${key}:wait`, 1, 'id'), redis.del(`${key}:wait`), redis.set(key, '1'), redis.hset(`${key}:id`, 'data', '{}'), redis.zadd(`${key}:delayed`, 1, 'id'),
        redis.zrem(`${key}:delayed`, 'id'), redis.rpoplpush(`${key}:wait`, `${key}:active`), redis.get(key), redis.eval('return redis.call("LLEN", KEYS[1])', 1, `${key}:wait`), redis.incrby(key, 1), redis.expire(key, 1)];
      await Promise.all(changes.map((each) => expect(each).rejects.toThrow('NOPERM')));
    }
    await expect(redis.lrange(`custodian:elsewhere:register-service:reviews:wait`, 0, -1)).rejects.toThrow('NOPERM');
    await expect(redis.hgetall(`${prefixOf('gateway')}:calls`)).rejects.toThrow('NOPERM');
  } finally {
    redis.disconnect();
    await administrator.del(...keys.map((key) => `${key}:wait`));
  }
});

describe.each(appsInRedis)('%s in Redis', (app) => {
  let redis: Redis;
  beforeAll(() => {
    redis = new Redis(urlOf(app), { enableReadyCheck: false });
  });
  afterAll(() => { redis.disconnect(); });

  /** `allowed`, or the code with which Redis refused. */
  const attempt = (...command: [string, ...(string | number)[]]): Promise<string> =>
    redis.call(...command).then(() => 'allowed', (thrown: unknown) => (thrown instanceof Error ? thrown.message : '').split(' ')[0] ?? '');

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
    const others = [`custodian:${deployment.authority}:another:trial:id`, `custodian:elsewhere:${app}:trial:id`, 'anything'];
    for (const key of others) {
      const refused = await Promise.all([
        attempt('GET', key), attempt('SET', key, '1'), attempt('DEL', key), attempt('RENAME', `${prefixOf(app)}:trial`, key), attempt('EVAL', 'return redis.call("GET", KEYS[1])', 1, key), attempt('PUBLISH', key, ''),
      ]);
      expect(refused).toEqual(refused.map(() => 'NOPERM'));
      expect(await attempt('EVAL', `return redis.call("SET", "${key}", "1")`, 0)).not.toBe('allowed');
      expect(await administrator.exists(key)).toBe(0);
    }
    expect(await attempt('SUBSCRIBE', 'anything')).toBe('NOPERM');
    expect(await attempt('PSUBSCRIBE', '*')).toBe('NOPERM');
    expect(await attempt('SET', `${prefixOf(app)}:trial`, '1', 'EX', 60)).toBe('allowed');
  });
});

it('lets nobody in without a name', async () => {
  const { hostname, port } = new URL(redisUrl());
  const nobody = new Redis(Number(port), hostname, { enableReadyCheck: false });
  await expect(nobody.get('anything')).rejects.toThrow('NOAUTH');
  nobody.disconnect();
});

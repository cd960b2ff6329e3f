import Redis from 'ioredis';
import { redisUrl } from '../setup/servers';
import type { Sample } from './sample';

/** Every command that anybody sends to Redis while it watches, so that what has gone again is seen too. */
export class RedisWatch {
  readonly samples: Sample[] = [];

  private constructor(private readonly stopWatching: () => void) {}

  static async start(): Promise<RedisWatch> {
    const redis = new Redis(redisUrl());
    const monitor = await redis.monitor();
    const watch = new RedisWatch(() => {
      monitor.disconnect();
      redis.disconnect();
    });
    monitor.on('monitor', (_time: string, words: string[]) => watch.samples.push({ where: `redis command ${words[0] ?? ''}`, content: words.join('\n') }));
    return watch;
  }

  stop(): void {
    this.stopWatching();
  }
}

/** Every key of Redis with its value, read by its type: a DUMP may be compressed. */
export async function redisKeys(): Promise<Sample[]> {
  const redis = new Redis(redisUrl());
  try {
    const keys = await redis.keys('*');
    return await Promise.all(keys.map(async (key) => ({ where: `redis key ${key}`, content: JSON.stringify(await valueOf(redis, key)) })));
  } finally {
    redis.disconnect();
  }
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  const type = await redis.type(key);
  if (type === 'string') return redis.get(key);
  if (type === 'hash') return redis.hgetall(key);
  if (type === 'list') return redis.lrange(key, 0, -1);
  if (type === 'set') return redis.smembers(key);
  if (type === 'zset') return redis.zrange(key, 0, -1);
  if (type === 'stream') return redis.xrange(key, '-', '+');
  // Gone since the keys were listed.
  if (type === 'none') return null;
  throw new Error(`${key} is of the type ${type}, which is not read here`);
}

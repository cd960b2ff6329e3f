import Redis from 'ioredis';
import { serverAddress } from '../../../../../libs/platform/src/server-address';
import type { Separation } from './apply-to-mongo';
import type { Passwords } from './passwords';
import { appsInRedis, redisUser, redisUserOf } from './redis-users';

/** Makes one user for each app that keeps something there, or brings it up to date, and has Redis keep it where it has a file for that. */
export async function applyToRedis(url: string, authority: string, passwords: Passwords): Promise<Separation> {
  return asAdministrator(url, async (redis) => {
    try {
      for (const app of appsInRedis) await redis.call('ACL', 'SETUSER', ...redisUser(authority, app, passwords('redis', app)));
    } catch (thrown) {
      const why = thrown instanceof Error ? thrown.message : String(thrown);
      if (/^(?:NOPERM|ERR unknown command)/u.test(why)) return { sharedBecause: 'the user of REDIS_URL may not make users' };
      // Not the error itself: it carries the command with its password.
      throw new Error(`Redis: ${why}`);
    }
    // A server that keeps its users elsewhere has them until it is started again.
    await redis.call('ACL', 'SAVE').catch(() => undefined);
    return 'own';
  });
}

/** Removes the users of an authority. */
export async function removeFromRedis(url: string, authority: string): Promise<void> {
  await asAdministrator(url, async (redis) => {
    await redis.call('ACL', 'DELUSER', ...appsInRedis.map((app) => redisUserOf(authority, app)));
    await redis.call('ACL', 'SAVE').catch(() => undefined);
  });
}

async function asAdministrator<T>(text: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const { url, tls } = serverAddress(text);
  const redis = new Redis(url, { ...(tls && { tls }), lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

import Redis from 'ioredis';
import type { Separation } from './apply-to-mongo';
import type { Passwords } from './passwords';
import { redisUser, redisUserOf, servicesWithAlarms } from './redis-users';

/** Makes one user for each service that sets alarms, or brings it up to date, and has Redis keep it where it has a file for that. */
export async function applyToRedis(url: string, authority: string, passwords: Passwords): Promise<Separation> {
  return asAdministrator(url, async (redis) => {
    try {
      for (const service of servicesWithAlarms) await redis.call('ACL', 'SETUSER', ...redisUser(authority, service, passwords('redis', service)));
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
    await redis.call('ACL', 'DELUSER', ...servicesWithAlarms.map((service) => redisUserOf(authority, service)));
    await redis.call('ACL', 'SAVE').catch(() => undefined);
  });
}

async function asAdministrator<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

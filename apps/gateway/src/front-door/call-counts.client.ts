import { ReadinessChecks, serverAddress } from '@custodian/platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import Redis from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** How often one signed-in person or program may call in a minute, and where their calls are counted for all gateways together. */
export class Rate {
  constructor(
    readonly perMinute: number,
    readonly redisUrl: string,
    readonly keyPrefix: string,
  ) {}
}

// A Redis that takes longer than this for a count is as good as away: no call waits for it.
const countingMs = 250;
const silentMs = 1_000;

/** Counts each person's calls, for all gateways together; while Redis is away, each gateway for itself. */
@Injectable()
export class CallCounts implements OnApplicationShutdown {
  private readonly redis: Redis;
  private readonly limiter: RateLimiterRedis;

  constructor({ perMinute, redisUrl, keyPrefix }: Rate, checks: ReadinessChecks) {
    const { url, tls } = serverAddress(redisUrl);
    this.redis = new Redis(url, {
      ...(tls && { tls }),
      enableReadyCheck: false, disableClientInfo: true, enableOfflineQueue: false, autoResendUnfulfilledCommands: false,
      commandTimeout: countingMs, socketTimeout: silentMs, connectTimeout: 2_000, retryStrategy: (times) => Math.min(times * 200, 5_000),
    });
    this.redis.on('error', () => undefined);
    const limit = { points: perMinute, duration: 60, keyPrefix };
    const shared = { storeClient: this.redis, rejectIfRedisNotReady: true };
    this.limiter = new RateLimiterRedis({ ...limit, ...shared, insuranceLimiter: new RateLimiterMemory(limit) });
    // Counted for nothing: a Redis that is there and lets the gateway count nothing is away as well.
    const trial = new RateLimiterRedis({ ...shared, points: Number.MAX_SAFE_INTEGER, duration: 60, keyPrefix: `${keyPrefix}-trial` });
    checks.add({ name: 'redis', vital: false, works: async () => (await trial.consume('readiness')).consumedPoints > 0 });
  }

  /** Counts one call. Gives, where it is beyond the limit, how many seconds it is until the next is within it. */
  async count(actorId: string): Promise<number | undefined> {
    try {
      await this.limiter.consume(actorId);
      return undefined;
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown;
      return Math.max(1, Math.ceil(thrown.msBeforeNext / 1000));
    }
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}

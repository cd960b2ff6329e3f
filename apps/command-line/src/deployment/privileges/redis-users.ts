import type { Service } from '@custodian/contracts';

/** The services that set alarms. */
export const servicesWithAlarms = ['enquiry-service', 'notification-service'] as const satisfies readonly Service[];

/** Who a service is to Redis, which knows users for all its data together. */
export function redisUserOf(authority: string, service: Service): string {
  return `${authority}.${service}`;
}

/** The commands of Bull 4 and of its scripts, on keys of its own. */
const onKeys = [
  'exists', 'del', 'get', 'set', 'psetex', 'pttl', 'incr', 'type', 'rename',
  'hget', 'hset', 'hmget', 'hmset', 'hgetall', 'hdel', 'hincrby',
  'lindex', 'linsert', 'llen', 'lpush', 'lrange', 'lrem', 'lset', 'ltrim', 'rpush', 'rpoplpush', 'brpoplpush',
  'sadd', 'srem', 'scard', 'sismember', 'smembers',
  'zadd', 'zrem', 'zcard', 'zcount', 'zscore', 'zrange', 'zrevrange', 'zrangebyscore', 'zrevrangebyscore', 'zremrangebyrank', 'zremrangebyscore',
];
/** And those it needs to run its scripts and to hear of its jobs. */
const besides = ['eval', 'evalsha', 'multi', 'exec', 'publish', 'subscribe', 'psubscribe', 'unsubscribe', 'punsubscribe', 'ping', 'hello', 'auth', 'quit', 'info', 'client|setname'];

/** A user's rules as Redis takes them after `ACL SETUSER`: its own alarms, by the commands alarms need; nothing of anybody else, nothing about the server. */
export function redisUser(authority: string, service: Service, password: string): readonly string[] {
  const own = `custodian:${authority}:${service}:*`;
  return [redisUserOf(authority, service), 'reset', 'on', `>${password}`, `~${own}`, `&${own}`, '-@all', ...[...onKeys, ...besides].map((command) => `+${command}`)];
}

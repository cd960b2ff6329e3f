import { services } from '@custodian/contracts';

/** The services that set alarms. */
export const servicesWithAlarms = services;

/** The apps that keep something in Redis: alarms, and the gateway how often each person calls. */
export const appsInRedis = [...servicesWithAlarms, 'gateway'] as const;

export type AppInRedis = (typeof appsInRedis)[number];

/** Who an app is to Redis, which knows users for all its data together. */
export function redisUserOf(authority: string, app: AppInRedis): string {
  return `${authority}.${app}`;
}

/** The commands of Bull 4 and of its scripts, on keys of its own. */
const onAlarms = [
  'exists', 'del', 'get', 'set', 'psetex', 'pttl', 'incr', 'type', 'rename',
  'hget', 'hset', 'hmget', 'hmset', 'hgetall', 'hdel', 'hincrby',
  'lindex', 'linsert', 'llen', 'lpush', 'lrange', 'lrem', 'lset', 'ltrim', 'rpush', 'rpoplpush', 'brpoplpush',
  'sadd', 'srem', 'scard', 'sismember', 'smembers',
  'zadd', 'zrem', 'zcard', 'zcount', 'zscore', 'zrange', 'zrevrange', 'zrangebyscore', 'zrevrangebyscore', 'zremrangebyrank', 'zremrangebyscore',
];
/** And those it needs to run its scripts and to hear of its jobs. */
const besidesAlarms = ['eval', 'evalsha', 'multi', 'exec', 'publish', 'subscribe', 'psubscribe', 'unsubscribe', 'punsubscribe', 'ping', 'hello', 'auth', 'quit', 'info', 'client|setname'];

/** The script that counts one call, and nothing beside it: a count is neither read nor taken back. */
const toCount = ['eval', 'evalsha', 'set', 'incrby', 'pttl', 'expire'];

/** What it takes to look at alarms, and to change nothing. */
const toLook = ['multi', 'exec', 'exists', 'hexists', 'hgetall', 'llen', 'lrange', 'zcard', 'zrange', 'zrevrange'];

/** A user's rules as Redis takes them after `ACL SETUSER`: what is its own, by the commands it needs for that; nothing of anybody else, nothing about the server. */
export function redisUser(authority: string, app: AppInRedis, password: string): readonly string[] {
  const own = `custodian:${authority}:${app}:*`;
  const rights = app === 'gateway' ? [`~${own}`, ...allowed(toCount), ...services.map((service) => lookingAt(`custodian:${authority}:${service}:*`))] : [`~${own}`, `&${own}`, ...allowed([...onAlarms, ...besidesAlarms])];
  return [redisUserOf(authority, app), 'reset', 'on', `>${password}`, ...rights];
}

/** A selector: these commands, on keys of that pattern, by reading only. */
function lookingAt(keys: string): string {
  return `(%R~${keys} ${allowed(toLook).join(' ')})`;
}

function allowed(commands: readonly string[]): string[] {
  return ['-@all', ...commands.map((command) => `+${command}`)];
}

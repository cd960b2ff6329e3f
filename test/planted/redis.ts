import { connect, type Socket } from 'node:net';
import Redis from 'ioredis';
import { redisUrl } from '../setup/servers';
import type { Sample } from './sample';

/** Every command that anybody sends to Redis while it watches, so that what has gone again is seen too. Reads the lines itself: ioredis fails where the first come with the answer to MONITOR. */
export class RedisWatch {
  readonly samples: Sample[] = [];
  private unread = '';
  private agreed = 0;

  private constructor(private readonly socket: Socket) {}

  static async start(): Promise<RedisWatch> {
    const { hostname, port, username, password } = new URL(redisUrl());
    const socket = connect(Number(port || 6379), hostname);
    const watch = new RedisWatch(socket);
    const said = [...(password ? [`AUTH ${[username, password].filter((word) => word !== '').map(decodeURIComponent).join(' ')}`] : []), 'MONITOR'];
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject).setEncoding('latin1').on('data', (text: string) => {
        const { agreed, refused } = watch.read(text);
        if (refused !== undefined) reject(new Error(`Redis does not let itself be watched: ${refused}`));
        if (agreed === said.length) resolve();
      });
      socket.write(said.map((line) => `${line}\r\n`).join(''));
    });
    return watch;
  }

  stop(): void {
    this.socket.destroy();
  }

  /** To how many of its own commands the answer has come, and a refusal of one. */
  private read(text: string): { readonly agreed: number; readonly refused?: string | undefined } {
    const lines = `${this.unread}${text}`.split('\r\n');
    this.unread = lines.pop() ?? '';
    for (const line of lines) {
      const words = [...line.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, word = '']) => unescaped(word));
      if (words.length > 0) this.samples.push({ where: `redis command ${words[0] ?? ''}`, content: words.join('\n') });
    }
    this.agreed += lines.filter((line) => line === '+OK').length;
    return { agreed: this.agreed, refused: lines.find((line) => line.startsWith('-')) };
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', a: '\u0007', b: '\b' };

/** A word as Redis prints it, as it was sent. */
function unescaped(word: string): string {
  const bytes = word.replace(/\\(?:x([\da-f]{2})|(.))/gu, (_, hex: string | undefined, letter: string | undefined) => (hex === undefined ? (escapes[letter ?? ''] ?? letter ?? '') : String.fromCharCode(Number.parseInt(hex, 16))));
  return Buffer.from(bytes, 'latin1').toString('utf8');
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

import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import { decrypt, encrypt, keyBytes } from '../cipher';
import type { KeyProvider } from './key-provider';
import { keysUnavailable } from './keys-unavailable';

const Secret = z.base64().transform((text) => Buffer.from(text, 'base64')).refine((secret) => secret.length === keyBytes);

/** A key file: key-encryption keys by version, and which of them wraps. */
const KeyFileText = z.strictObject({ current: z.number().int().positive(), keys: z.record(z.string().regex(/^\d+$/u), Secret) });

type Keys = z.output<typeof KeyFileText>;

/** Key-encryption keys in a file that only its owner may read; for development. Read anew for every call, so that a version added is there at once. */
export class KeyFile implements KeyProvider {
  constructor(private readonly path: string) {}

  async generate(context: string) {
    const secret = randomBytes(keyBytes);
    return { secret, wrapped: wrap(await this.read(), secret, context) };
  }

  async unwrap(wrapped: string, context: string): Promise<Buffer> {
    return unwrap(await this.read(), wrapped, context);
  }

  async rewrap(wrapped: string, context: string): Promise<string> {
    const keys = await this.read();
    return wrap(keys, unwrap(keys, wrapped, context), context);
  }

  private async read(): Promise<Keys> {
    try {
      const file = await open(this.path, 'r');
      try {
        if (((await file.stat()).mode & 0o077) !== 0) throw new Error('others may read the key file');
        return KeyFileText.parse(JSON.parse(await file.readFile('utf8')));
      } finally {
        await file.close();
      }
    } catch {
      throw keysUnavailable();
    }
  }
}

function wrap({ current, keys }: Keys, secret: Buffer, context: string): string {
  const { iv, tag, text } = encrypt(keyOf(keys, current), secret, ['key', context]);
  return `file:v${current}:${[iv, tag, text].map((part) => part.toString('base64url')).join('.')}`;
}

function unwrap({ keys }: Keys, wrapped: string, context: string): Buffer {
  const [, version, packed = ''] = /^file:v(\d+):([\w.-]+)$/u.exec(wrapped) ?? [];
  const [iv, tag, text] = packed.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!iv || !tag || !text) throw keysUnavailable();
  try {
    return decrypt(keyOf(keys, Number(version)), { iv, tag, text }, ['key', context]);
  } catch {
    throw keysUnavailable();
  }
}

function keyOf(keys: Keys['keys'], version: number): Buffer {
  const key = keys[String(version)];
  if (!key) throw keysUnavailable();
  return key;
}

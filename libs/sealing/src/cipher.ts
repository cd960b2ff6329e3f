import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** What AES-256-GCM makes of a text. */
export interface Encrypted {
  readonly iv: Buffer;
  readonly tag: Buffer;
  readonly text: Buffer;
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Bytes of a key: 256 bits. */
export const keyBytes = 32;

/** Encrypts under a nonce nobody chose; `bound` is authenticated with it, whatever its parts hold. */
export function encrypt(secret: Buffer, plain: Buffer, bound: readonly string[]): Encrypted {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, secret, iv, { authTagLength: tagBytes });
  cipher.setAAD(bytesOf(bound));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { iv, tag: cipher.getAuthTag(), text };
}

/** Gives the text back. Throws where anything of it, the key or what it is bound to is another. */
export function decrypt(secret: Buffer, { iv, tag, text }: Encrypted, bound: readonly string[]): Buffer {
  // A shorter tag would be taken as good more easily: refused before it is looked at.
  if (iv.length !== ivBytes || tag.length !== tagBytes) throw new Error('not of the right form');
  const decipher = createDecipheriv(algorithm, secret, iv, { authTagLength: tagBytes });
  decipher.setAAD(bytesOf(bound));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]);
}

/** As JSON, so that no two lists of parts are the same bytes. */
function bytesOf(bound: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(bound), 'utf8');
}

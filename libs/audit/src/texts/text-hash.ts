import { createHmac } from 'node:crypto';

/** What stands in the chain for a text: HMAC-SHA-256 under its salt (base64), in hexadecimal. Without the salt nobody can try texts against it. */
export function textHashOf(text: string, salt: string): string {
  return createHmac('sha256', Buffer.from(salt, 'base64')).update(text, 'utf8').digest('hex');
}

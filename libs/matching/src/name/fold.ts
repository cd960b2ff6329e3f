import anyAscii from 'any-ascii';
import { normaliseName } from './normalise-name';

const plainly = /^[a-z0-9 ]*$/u;

/** A name as it is searched: normalised, and letters of other scripts written with Latin ones, so that Мария is found as Mariya. Idempotent. */
export function fold(text: string): string {
  const normal = normaliseName(text);
  return plainly.test(normal) ? normal : normaliseName(anyAscii(normal));
}

import { base64url } from 'jose';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Whether a text is base64url as only one text says it: else a dispatch could be altered and still verify. */
function isCanonical(part: string): boolean {
  if (part.length % 4 === 1 || !/^[\w-]*$/u.test(part)) return false;
  const spare = [0, 0, 0b1111, 0b11][part.length % 4] ?? 0;
  return (alphabet.indexOf(part.at(-1) ?? 'A') & spare) === 0;
}

/** The parts of a compact JWS or JWE, or nothing where there are not so many or one is not base64url. */
export function partsOf(text: string, count: number): readonly string[] | undefined {
  const parts = text.split('.', count + 1);
  return parts.length === count && parts.every(isCanonical) ? parts : undefined;
}

/** JSON of bytes, or nothing. */
export function readJsonBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}

/** JSON of one part, or nothing. */
export function readPart(part: string | undefined): unknown {
  return part === undefined ? undefined : readJsonBytes(base64url.decode(part));
}

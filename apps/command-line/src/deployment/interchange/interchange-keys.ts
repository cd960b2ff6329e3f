import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeys, interchangeCode, type OwnKeys, parseOwnKeys, type PinnedKey, type PublishedKeys, publishedKeys } from '@custodian/interchange';
import { keysFolderOf } from '../service-keys';

/** The keys of an authority, or of an interchange itself, for what goes between authorities: two files. */
export interface KeyFiles {
  /** The private ones. */
  readonly ownFile: string;
  /** The public ones, as others pin them: `{ authority, keys }`. */
  readonly publishedFile: string;
  readonly own: OwnKeys;
  readonly published: readonly PinnedKey[];
}

// Good for longer than any test clock goes back.
const since = new Date('2000-01-01T00:00:00Z');

/** The keys in development, made where there are none. `holder` names the folder; `code` is who signs, where that is another name. */
export async function ensureInterchangeKeys(holder: string, code = holder): Promise<KeyFiles> {
  const folder = join(keysFolderOf(holder), 'interchange');
  const [ownFile, publishedFile] = [join(folder, 'own.json'), join(folder, 'published.json')];
  const areThere = (): boolean => [ownFile, publishedFile].every((file) => existsSync(file));
  const made = areThere() ? undefined : await generateKeys(code, since);
  // Who asks at the same time may have made them meanwhile.
  if (made !== undefined && !areThere()) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(ownFile, JSON.stringify(made.own), { mode: 0o600 });
    writeFileSync(publishedFile, JSON.stringify({ authority: code, keys: made.published } satisfies PublishedKeys, null, 1));
  }
  return { ownFile, publishedFile, own: parseOwnKeys(readFileSync(ownFile, 'utf8')), published: publishedKeys.parse(JSON.parse(readFileSync(publishedFile, 'utf8'))).keys };
}

/** The interchange's own keys, under which it says what could not be delivered. */
export function routerKeys(interchange: string): Promise<KeyFiles> {
  return ensureInterchangeKeys(interchange, interchangeCode);
}

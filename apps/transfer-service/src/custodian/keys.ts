import type { PinnedKey as PinnedKeyTold, PublicKey } from '@custodian/contracts';
import { notFound, refused } from '@custodian/platform';
import type { z } from 'zod';
import type { Custodian } from './custodian';

export type PinnedKey = z.output<typeof PinnedKeyTold>;

/** Every key that was ever pinned is kept, so that what was signed can be told from what is forged; so many at most. */
const mostKeys = 100;

/** How a key came to be pinned. */
export interface Pinning {
  readonly now: Date;
  /** The key its announcement was signed with. */
  readonly announcedUnder?: string;
}

/** The entry with one more key. Throws 409 `key-already-pinned`, `too-many-keys`. */
export function withKey(custodian: Custodian, key: PublicKey, { now, announcedUnder }: Pinning): Custodian {
  if (custodian.keys.some(({ kid }) => kid === key.kid)) throw refused('key-already-pinned', 'This key is pinned already; one that was revoked is never good again.');
  if (custodian.keys.length >= mostKeys) throw refused('too-many-keys', 'This authority has more keys than any needs.');
  const pinned: PinnedKey = { ...key, pinnedAt: now.toISOString(), ...(announcedUnder !== undefined && { announcedUnder }) };
  return changed(custodian, [...custodian.keys, pinned]);
}

/** The entry with an end to one key. Throws 404 `key-not-found`, 409 `key-ends-sooner`. */
export function withEnd(custodian: Custodian, kid: string, until: string): Custodian {
  const key = keyOf(custodian, kid);
  if (endsBy(key, until)) throw refused('key-ends-sooner', 'This key ends sooner already.');
  return changed(custodian, custodian.keys.map((each) => (each.kid === kid ? { ...each, until } : each)));
}

/** The entry with one key revoked, and every key announced under it or under one that falls with it. Revoked once is enough. Throws 404 `key-not-found`. */
export function withRevoked(custodian: Custodian, kid: string, now: Date): Custodian {
  keyOf(custodian, kid);
  const fallen = new Set([kid]);
  for (let before = 0; before < fallen.size; ) {
    before = fallen.size;
    for (const each of custodian.keys) if (each.announcedUnder !== undefined && fallen.has(each.announcedUnder)) fallen.add(each.kid);
  }
  const revokedAt = now.toISOString();
  return changed(custodian, custodian.keys.map((each) => (fallen.has(each.kid) && each.revokedAt === undefined ? { ...each, revokedAt } : each)));
}

/** The entry after its authority announced keys: a new one is pinned, one we have can be given an end, and nothing makes one good that is not or for longer than it is. */
export function withAnnounced(custodian: Custodian, keys: readonly PublicKey[], pinning: Pinning): Custodian {
  return keys.reduce((entry, key) => {
    const known = entry.keys.find(({ kid }) => kid === key.kid);
    if (!known) return withKey(entry, key, pinning);
    return key.until === undefined || endsBy(known, key.until) ? entry : withEnd(entry, key.kid, key.until);
  }, custodian);
}

function endsBy({ until }: PinnedKey, instant: string): boolean {
  return until !== undefined && Date.parse(until) <= Date.parse(instant);
}

function keyOf({ keys }: Custodian, kid: string): PinnedKey {
  const key = keys.find((each) => each.kid === kid);
  if (!key) throw notFound('key-not-found');
  return key;
}

function changed(custodian: Custodian, keys: readonly PinnedKey[]): Custodian {
  return { ...custodian, keys: [...keys], version: custodian.version + 1 };
}

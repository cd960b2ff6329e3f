import { z } from 'zod';
import { authorityCode } from './head';
import type { RefusalCode } from './refusal';

const coordinate = z.string().regex(/^[\w-]{43}$/u);
const kid = z.string().regex(/^[\w-]{43}$/u);
const instant = z.iso.datetime({ offset: true });

/** Strict, so that a private key is never pinned or sent by mistake. */
const okp = (crv: 'Ed25519' | 'X25519') => z.strictObject({ kty: z.literal('OKP'), crv: z.literal(crv), x: coordinate });
const p256 = z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: coordinate, y: coordinate });

const validity = { kid, from: instant, until: instant.optional(), revokedAt: instant.optional() };
/** How content is encrypted to its receiver. */
export const keyAgreement = 'ECDH-ES+A256KW';

/** A public key of an authority as others keep it. `kid` is the JWK's thumbprint (RFC 7638, SHA-256). */
export const pinnedKey = z.union([
  z.strictObject({ ...validity, use: z.literal('sig'), alg: z.literal('EdDSA'), jwk: okp('Ed25519') }),
  z.strictObject({ ...validity, use: z.literal('sig'), alg: z.literal('ES256'), jwk: p256 }),
  z.strictObject({ ...validity, use: z.literal('enc'), alg: z.literal(keyAgreement), jwk: z.union([okp('X25519'), p256]) }),
]);

/** Good while `from <= now < until`, and never once it is revoked. ISO instants. */
export type PinnedKey = Readonly<z.output<typeof pinnedKey>>;
export type PublicJwk = PinnedKey['jwk'];

/** The public keys of the interchange itself, or of one authority, as a file. */
export const publishedKeys = z.strictObject({ authority: authorityCode, keys: z.array(pinnedKey).min(1) });
export type PublishedKeys = z.output<typeof publishedKeys>;

/** What is wrong with a key now; nothing where it is good. */
export function faultOf(key: PinnedKey, now: Date): Extract<RefusalCode, `key-${string}`> | undefined {
  if (key.revokedAt !== undefined) return 'key-revoked';
  if (now < new Date(key.from)) return 'key-not-yet-valid';
  if (key.until !== undefined && now >= new Date(key.until)) return 'key-retired';
  return undefined;
}

/** The key to encrypt to now: of those that are good, the one good from the latest instant. */
export function encryptionKeyOf(keys: readonly PinnedKey[], now: Date): PinnedKey | undefined {
  return keys.filter((key) => key.use === 'enc' && faultOf(key, now) === undefined).sort((one, other) => Date.parse(other.from) - Date.parse(one.from))[0];
}

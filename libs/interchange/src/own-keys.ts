import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import { authorityCode } from './head';
import { keyAgreement, type PinnedKey, pinnedKey } from './pinned-key';

const secret = z.string().regex(/^[\w-]{43}$/u);
const privateJwk = z.strictObject({ kty: z.enum(['OKP', 'EC']), crv: z.enum(['Ed25519', 'X25519', 'P-256']), x: secret, y: secret.optional(), d: secret });

const ownKeys = z.strictObject({
  authority: authorityCode,
  signing: z.strictObject({ kid: secret, alg: z.enum(['EdDSA', 'ES256']), key: privateJwk }),
  decryption: z.array(z.strictObject({ kid: secret, key: privateJwk })).min(1),
});

/**
 * An authority's private keys. One key signs; what comes may be encrypted to any of the others,
 * and a retired one is kept for as long as something under it may still be under way.
 */
export interface OwnKeys {
  readonly authority: string;
  readonly signing: { readonly kid: string; readonly alg: 'EdDSA' | 'ES256'; readonly key: JWK };
  readonly decryption: readonly { readonly kid: string; readonly key: JWK }[];
}

export class KeysUnreadable extends Error {
  override name = 'KeysUnreadable';
}

/** An authority's private keys from their file's text. Throws `KeysUnreadable`, which shows nothing of them. */
export function parseOwnKeys(json: string): OwnKeys {
  try {
    return ownKeys.parse(JSON.parse(json));
  } catch {
    throw new KeysUnreadable('this is no file of own keys');
  }
}

/** New keys of an authority: private ones to keep, and their public ones, good from an instant on. */
export async function generateKeys(authority: string, from: Date, alg: 'EdDSA' | 'ES256' = 'EdDSA'): Promise<{ own: OwnKeys; published: PinnedKey[] }> {
  const signing = await newKey(alg, alg === 'EdDSA' ? 'Ed25519' : 'P-256');
  const agreement = await newKey(keyAgreement, alg === 'EdDSA' ? 'X25519' : 'P-256');
  const since = { from: from.toISOString() };
  return {
    own: { authority: authorityCode.parse(authority), signing: { kid: signing.kid, alg, key: signing.key }, decryption: [{ kid: agreement.kid, key: agreement.key }] },
    published: [
      pinnedKey.parse({ kid: signing.kid, use: 'sig', alg, jwk: signing.jwk, ...since }),
      pinnedKey.parse({ kid: agreement.kid, use: 'enc', alg: keyAgreement, jwk: agreement.jwk, ...since }),
    ],
  };
}

async function newKey(alg: string, crv: string): Promise<{ kid: string; key: JWK; jwk: JWK }> {
  const pair = await generateKeyPair(alg, { crv, extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  return { kid: await calculateJwkThumbprint(jwk), key: await exportJWK(pair.privateKey), jwk };
}

/** Whether a key's name is its own thumbprint, as it must be before it is pinned. */
export async function isNamedRightly({ kid, jwk }: PinnedKey): Promise<boolean> {
  return kid === await calculateJwkThumbprint(jwk);
}

import { z } from 'zod';
import { Instant } from '../fields';

const coordinate = z.string().regex(/^[\w-]{43}$/u);
const okp = (crv: 'Ed25519' | 'X25519') => z.strictObject({ kty: z.literal('OKP'), crv: z.literal(crv), x: coordinate });
const p256 = z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: coordinate, y: coordinate });
const kid = z.string().regex(/^[\w-]{43}$/u).describe("the key's thumbprint (RFC 7638, SHA-256)");
const named = { kid, from: Instant, until: Instant.optional() };

/** A public key of an authority: `sig` for what it signs, `enc` for what is encrypted to it. Good while `from <= now < until`. */
export const PublicKey = z.union([
  z.strictObject({ ...named, use: z.literal('sig'), alg: z.literal('EdDSA'), jwk: okp('Ed25519') }),
  z.strictObject({ ...named, use: z.literal('sig'), alg: z.literal('ES256'), jwk: p256 }),
  z.strictObject({ ...named, use: z.literal('enc'), alg: z.literal('ECDH-ES+A256KW'), jwk: z.union([okp('X25519'), p256]) }),
]);
export type PublicKey = z.output<typeof PublicKey>;

export const examplePublicKey: PublicKey = {
  kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  use: 'sig',
  alg: 'EdDSA',
  jwk: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
  from: '2026-01-01T00:00:00.000Z',
};

import { createPublicKey, type KeyObject } from 'node:crypto';
import { keyIdOf } from '../heads/signing-key';

/** The public keys of one service, by their ids. */
export type PublicKeys = ReadonlyMap<string, KeyObject>;

const block = /-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/gu;

/** Reads the public keys of a PEM text: the one a service signs with now, and those it has signed with. Throws where one cannot be read. */
export function publicKeysIn(pem: string): PublicKeys {
  const keys = [...pem.matchAll(block)].map(([text]) => createPublicKey(text));
  return new Map(keys.map((key) => [keyIdOf(key), key]));
}

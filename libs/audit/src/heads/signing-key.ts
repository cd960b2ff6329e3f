import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { WrongSetting } from '@custodian/platform';
import { canonical } from '../chain/canonical';
import type { Head } from './head';

/** What a public key is called: the first 96 bits of the SHA-256 of it. */
export function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('base64url').slice(0, 16);
}

/** The Ed25519 key a service signs the heads of its chain with. */
export class SigningKey {
  readonly keyId: string;
  readonly publicKey: KeyObject;

  constructor(private readonly key: KeyObject) {
    if (key.asymmetricKeyType !== 'ed25519') throw new WrongSetting('AUDIT_KEY', 'the key is no Ed25519 key');
    this.publicKey = createPublicKey(key);
    this.keyId = keyIdOf(this.publicKey);
  }

  /** Reads a PEM file. Throws `WrongSetting` where there is none, or it is not of this kind. */
  static from(file: string): SigningKey {
    return new SigningKey(readKey(file));
  }

  signed(head: Omit<Head, 'keyId' | 'signature'>): Head {
    const unsigned = { ...head, keyId: this.keyId };
    return { ...unsigned, signature: sign(null, signedBytes(unsigned), this.key).toString('base64') };
  }
}

function readKey(file: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(file));
  } catch {
    throw new WrongSetting('AUDIT_KEY', 'the file cannot be read or is no private key in PEM');
  }
}

/** Whether a head is as the holder of a key signed it. */
export function signatureHolds({ signature, ...head }: Head, publicKey: KeyObject): boolean {
  try {
    return verify(null, signedBytes(head), publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

function signedBytes({ chain, seq, hash, at, keyId }: Omit<Head, 'signature'>): Buffer {
  return Buffer.from(canonical(['custodian-audit-head-1', { chain, seq, hash, at, keyId }]), 'utf8');
}

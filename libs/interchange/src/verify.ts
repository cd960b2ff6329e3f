import { createHash } from 'node:crypto';
import { compactVerify, errors } from 'jose';
import { z } from 'zod';
import { partsOf, readPart } from './compact';
import { type DispatchHead, largestDispatch, readClaim, readEnvelope } from './head';
import { faultOf, type PinnedKey } from './pinned-key';
import type { RefusalCode, Refused } from './refusal';
import { dispatchType } from './seal';

const algorithms = ['EdDSA', 'ES256'];
const anyAlgorithm = z.looseObject({ alg: z.string(), kid: z.string().optional() });
// Whatever says where a key is to be had, or changes how the rest is read, is in the way of pinned keys.
const header = z.strictObject({ alg: z.string(), kid: z.string(), typ: z.literal(dispatchType) });

/** All public keys of an authority that were ever pinned, retired and revoked ones too; none for one that is not known. */
export type KeysOf = (authority: string) => readonly PinnedKey[];

/** A dispatch that is from whom it says it is. */
export interface Verified {
  readonly head: DispatchHead;
  /** Hex SHA-256 of all that stays the same from attempt to attempt, the encrypted content among it. */
  readonly sha256: string;
  /** The content, encrypted to the receiver. */
  readonly body?: string;
}

/** Whether a dispatch is whole and from whom it says it is, by keys that are good now. It needs no private key: the interchange does no more. */
export async function verifyDispatch(jws: string, keysOf: KeysOf, now: Date): Promise<Verified | Refused> {
  if (jws.length > largestDispatch) return { refused: 'too-large' };
  const parts = partsOf(jws, 3);
  const said = anyAlgorithm.safeParse(readPart(parts?.[0]));
  if (parts === undefined || !said.success) return { refused: 'unreadable' };
  const payload = readPart(parts[1]);
  const refuse = (refused: RefusalCode): Refused => ({ refused, ...readClaim(payload) });
  if (!algorithms.includes(said.data.alg)) return refuse('algorithm-not-allowed');
  const allowed = header.safeParse(said.data);
  if (!allowed.success) return refuse('header-not-allowed');
  const envelope = readEnvelope(payload);
  if (envelope === undefined) return refuse('unreadable');
  const { alg, kid } = allowed.data;
  const key = keysOf(envelope.head.from).find((each) => each.use === 'sig' && each.kid === kid);
  if (key === undefined) return refuse('key-unknown');
  const fault = key.alg === alg ? faultOf(key, now) : 'algorithm-not-allowed';
  if (fault !== undefined) return refuse(fault);
  return (await isSignedBy(jws, key)) ? { ...envelope, sha256: fingerprint(envelope) } : refuse('signature-wrong');
}

async function isSignedBy(jws: string, { jwk, alg }: PinnedKey): Promise<boolean> {
  try {
    await compactVerify(jws, jwk, { algorithms: [alg] });
    return true;
  } catch (thrown) {
    if (thrown instanceof errors.JOSEError) return false;
    throw thrown;
  }
}

function fingerprint({ head: { id, from, to, kind, seq, of, urgent }, body }: Omit<Verified, 'sha256'>): string {
  return createHash('sha256').update(JSON.stringify([id, from, to, kind, seq ?? null, of ?? null, urgent])).update(body ?? '').digest('hex');
}

import { CompactSign } from 'jose';
import { encryptContent } from './content';
import { type DispatchHead, writeEnvelope } from './head';
import type { OwnKeys } from './own-keys';
import type { PinnedKey } from './pinned-key';

/** What the protected header of every dispatch says it is. */
export const dispatchType = 'custodian-dispatch';

/** Signs a head with content that is encrypted already, as every attempt after the first does: the same body, or the interchange takes it for another dispatch. */
export async function signDispatch(head: DispatchHead, body: string | undefined, by: OwnKeys): Promise<string> {
  if (head.from !== by.authority) throw new Error(`${by.authority} cannot sign for another authority`);
  const { kid, alg, key } = by.signing;
  return new CompactSign(new TextEncoder().encode(writeEnvelope(head, body))).setProtectedHeader({ alg, kid, typ: dispatchType }).sign(key);
}

/** Encrypts what is said to its receiver (`toKey` is needed where there is content), and signs the whole. Gives one compact JWS. */
export async function sealDispatch(head: DispatchHead, content: unknown, by: OwnKeys, toKey: PinnedKey | undefined): Promise<string> {
  if (content === undefined) return signDispatch(head, undefined, by);
  if (toKey === undefined) throw new Error('content is sent to a key only');
  return signDispatch(head, await encryptContent(head, content, toKey), by);
}

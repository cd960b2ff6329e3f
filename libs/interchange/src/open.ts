import { decryptContent } from './content';
import type { OwnKeys } from './own-keys';
import type { Refused } from './refusal';
import { type KeysOf, verifyDispatch, type Verified } from './verify';

export interface Opening {
  /** Our own code. */
  readonly me: string;
  readonly keysOf: KeysOf;
  readonly own: OwnKeys;
  readonly now: Date;
}

/** A dispatch to us, verified and decrypted. `content` is JSON nobody has checked yet; nothing where the kind has none. */
export interface Opened extends Verified {
  readonly content?: unknown;
}

/** Verifies a dispatch again, as if nobody had before, and opens what it says to us. */
export async function openDispatch(jws: string, { me, keysOf, own, now }: Opening): Promise<Opened | Refused> {
  const verified = await verifyDispatch(jws, keysOf, now);
  if ('refused' in verified) return verified;
  const { head, body } = verified;
  const by = { claimedFrom: head.from, id: head.id };
  if (head.to !== me) return { refused: 'recipient-wrong', ...by };
  if (body === undefined) return verified;
  const opened = await decryptContent(head, body, own);
  return 'refused' in opened ? { ...opened, ...by } : { ...verified, content: opened.content };
}

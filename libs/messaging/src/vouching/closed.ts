import { compactDecrypt, CompactEncrypt } from 'jose';
import { readJson } from '@custodian/platform';
import { z } from 'zod';
import type { ServiceKeys } from './service-keys';

/** What a closed text belongs to: moved to another message, kind or direction it does not open. */
export interface Envelope {
  readonly kind: 'call' | 'answer';
  readonly from: string;
  readonly to: string;
  /** The id of the call, in its answer too. */
  readonly messageId: string;
  readonly pattern: string;
}

const Label = z.object({ kind: z.enum(['call', 'answer']), iss: z.string(), aud: z.string(), jti: z.string(), op: z.string() });

/** What was closed is not for here, not from whom it says, not of this message, or damaged. */
export class NotOpened extends Error {
  override name = 'NotOpened';
}

/** Closes what one service says to another, so that the broker and whoever watches it see ids only: a JWE (`dir`, A256GCM) under the secret of the two. */
export async function close(keys: ServiceKeys, { kind, from, to, messageId, pattern }: Envelope, content: unknown): Promise<string> {
  const key = keys.between(from, to);
  if (!key) throw new NotOpened(`${to} has no key here`);
  const label: z.input<typeof Label> = { kind, iss: from, aud: to, jti: messageId, op: pattern };
  return new CompactEncrypt(Buffer.from(JSON.stringify(content))).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', ...label }).encrypt(key);
}

/** Opens what was closed for this service, and says who closed it. Throws `NotOpened`, also where it is of another message than the one it came in. */
export async function open(keys: ServiceKeys, text: string, expected: Omit<Envelope, 'from' | 'to'>): Promise<{ from: string; content: unknown }> {
  let from = '';
  try {
    const { plaintext } = await compactDecrypt(
      text,
      (header) => {
        const label = Label.parse(header);
        const fits = label.kind === expected.kind && label.aud === keys.name && label.jti === expected.messageId && label.op === expected.pattern;
        const key = fits ? keys.between(label.iss, keys.name) : undefined;
        if (!key) throw new NotOpened('not for this message, or from nobody known');
        from = label.iss;
        return key;
      },
      { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
    );
    return { from, content: readJson(Buffer.from(plaintext)) };
  } catch {
    throw new NotOpened('it does not open');
  }
}

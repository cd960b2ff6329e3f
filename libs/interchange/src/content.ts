import { compactDecrypt, CompactEncrypt, errors } from 'jose';
import { z } from 'zod';
import { partsOf, readJsonBytes, readPart } from './compact';
import type { DispatchHead } from './head';
import type { OwnKeys } from './own-keys';
import { keyAgreement, type PinnedKey } from './pinned-key';
import type { RefusalCode } from './refusal';

const contentEncryption = 'A256GCM';
const ephemeral = z.strictObject({ kty: z.string(), crv: z.string(), x: z.string(), y: z.string().optional() });
const label = z.strictObject({
  alg: z.literal(keyAgreement), enc: z.literal(contentEncryption), kid: z.string(), id: z.string(), from: z.string(), to: z.string(), epk: ephemeral,
});

type Belonging = Pick<DispatchHead, 'id' | 'from' | 'to'>;

/** Encrypts what one authority says to another, so that it opens in this dispatch only: a compact JWE whose protected header says whose it is. */
export async function encryptContent({ id, from, to }: Belonging, content: unknown, toKey: PinnedKey): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: keyAgreement, enc: contentEncryption, kid: toKey.kid, id, from, to })
    .encrypt(toKey.jwk);
}

/** Opens what was encrypted to us for this very dispatch. */
export async function decryptContent(belonging: Belonging, body: string, own: OwnKeys): Promise<{ content: unknown } | { refused: RefusalCode }> {
  const parts = partsOf(body, 5);
  const header = label.safeParse(readPart(parts?.[0]));
  if (!header.success) return { refused: 'content-altered' };
  const { id, from, to, kid } = header.data;
  if (id !== belonging.id || from !== belonging.from || to !== belonging.to) return { refused: 'content-altered' };
  const ours = own.decryption.find((each) => each.kid === kid);
  if (ours === undefined) return { refused: 'content-not-for-us' };
  try {
    const { plaintext } = await compactDecrypt(body, ours.key, { keyManagementAlgorithms: [keyAgreement], contentEncryptionAlgorithms: [contentEncryption] });
    const content = readJsonBytes(plaintext);
    return content === undefined ? { refused: 'content-altered' } : { content };
  } catch (thrown) {
    if (thrown instanceof errors.JOSEError || thrown instanceof DOMException || thrown instanceof TypeError) return { refused: 'content-altered' };
    throw thrown;
  }
}

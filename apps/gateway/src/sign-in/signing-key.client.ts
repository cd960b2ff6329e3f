import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';

const Kept = z.looseObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string() });

/** An ES256 key for the embedded sign-in: the one in the file, else a new one, kept there for the next start. */
export async function signingKey(file: string | undefined): Promise<JWK> {
  if (file === undefined) return newKey();
  try {
    return Kept.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    const key = await newKey();
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(key), { mode: 0o600 });
    return key;
  }
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' };
}

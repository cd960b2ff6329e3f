import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { ServiceKeys } from './service-keys';

/** Who a call is for. */
export interface Vouched {
  /** The person or service that acts: id, roles and what else the access table asks of them. */
  readonly actor: { readonly id: string; readonly roles: readonly string[] };
  /** The children an enquiry of theirs has opened. */
  readonly opened?: readonly string[] | undefined;
}

/** The one call that somebody vouches for. */
export interface VouchedCall {
  readonly to: string;
  readonly messageId: string;
  readonly pattern: string;
}

const Claims = z.object({
  jti: z.string(),
  op: z.string(),
  actor: z.looseObject({ id: z.string().min(1), roles: z.array(z.string()).min(1) }),
  opened: z.array(z.string()).optional(),
});

/** Real seconds a service's word holds. A question is answered within 3 s; a command may climb the whole retry ladder. */
export const holdsFor = { query: 30, command: 3600 } as const;

/** A service's signed word for the person one call is made for: a JWT (EdDSA) good for that call only. */
export function vouch(keys: ServiceKeys, { to, messageId, pattern }: VouchedCall, { actor, opened }: Vouched, seconds: number): Promise<string> {
  return new SignJWT({ op: pattern, actor, ...(opened && { opened }) })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(keys.name)
    .setAudience(to)
    .setJti(messageId)
    .setIssuedAt()
    .setExpirationTime(`${seconds}s`)
    .sign(keys.signing);
}

/** Whom `from` vouches for in this call; undefined where its word is not good: not signed by it, not for here, of another call, or too old. */
export async function vouchedFor(keys: ServiceKeys, word: string, from: string, call: Omit<VouchedCall, 'to'>): Promise<Vouched | undefined> {
  const key = keys.verifying(from);
  if (!key) return undefined;
  try {
    const { payload } = await jwtVerify(word, key, { algorithms: ['EdDSA'], issuer: from, audience: keys.name, requiredClaims: ['exp', 'iat'], clockTolerance: 5, maxTokenAge: holdsFor.command });
    const { actor, opened, jti, op } = Claims.parse(payload);
    return jti === call.messageId && op === call.pattern ? { actor, opened } : undefined;
  } catch {
    return undefined;
  }
}

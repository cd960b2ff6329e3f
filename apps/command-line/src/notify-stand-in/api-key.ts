import { randomUUID } from 'node:crypto';
import { jwtVerify } from 'jose';

/** A key as GOV.UK Notify gives them: a name, the id of the service and the secret. */
export interface ApiKey {
  readonly key: string;
  readonly serviceId: string;
  readonly secret: string;
}

export function newApiKey(): ApiKey {
  const [serviceId, secret] = [randomUUID(), randomUUID()];
  return { key: `standin-${serviceId}-${secret}`, serviceId, secret };
}

/** Whether a call is signed as the real API wants it: HS256 by the secret, issued by the service within thirty seconds of now. */
export async function isSigned(authorization: string | undefined, { serviceId, secret }: ApiKey): Promise<boolean> {
  const token = /^Bearer ([\w.-]+)$/u.exec(authorization ?? '')?.[1];
  if (token === undefined) return false;
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), { issuer: serviceId, algorithms: ['HS256'], requiredClaims: ['iat'] });
    return Math.abs(Date.now() / 1000 - (payload.iat ?? 0)) <= 30;
  } catch {
    return false;
  }
}

import { decodeJwt } from 'jose';

/** When a bearer token that was found good ends, in milliseconds of the epoch; 0 where it says nothing. What lasts longer than a call ends with it. */
export function tokenEndsAt(authorization: string | undefined): number {
  const token = /^Bearer ([\w.-]+)$/u.exec(authorization ?? '')?.[1];
  return token === undefined ? 0 : (decodeJwt(token).exp ?? 0) * 1000;
}

import { readFile } from 'node:fs/promises';
import { breakGlass } from '@custodian/contracts';
import { importJWK, SignJWT } from 'jose';
import { Client } from '../../apps/command-line/src/api/client';
import { signInAs } from '../../apps/command-line/src/api/sign-in';
import { stateFile } from '../../apps/command-line/src/project';
import type { Authority } from '../rules/authority';
import type { Enquiry } from '../rules/enquiry-steps';

export const words = {
  reason: 'Quenby must be told before the theatre opens',
  tried: 'Rang the switchboard and Osgood on the ward: both dead',
};

/** A made-up person who gave their second factor just now. */
export function strongly(authority: Pick<Authority, 'deployment'>, username: string): Promise<Client> {
  return signInAs(authority.deployment.gatewayUrl, username, true);
}

/** Somebody of whom the sign-in service says just this: signed with its own key. */
export async function sayingOfThemselves(authority: Authority, claims: Readonly<Record<string, unknown>> & { readonly sub: string }): Promise<Client> {
  const { gatewayUrl } = authority.deployment;
  const jwk: unknown = JSON.parse(await readFile(stateFile('sign-in', authority.deployment.authority, 'key.json'), 'utf8'));
  const key = await importJWK(jwk as Parameters<typeof importJWK>[0], 'ES256');
  const token = await new SignJWT({ ...claims }).setProtectedHeader({ alg: 'ES256' }).setIssuer(`${gatewayUrl}/sign-in`).setAudience('custodian').setIssuedAt().setExpirationTime('1h').sign(key);
  return new Client(gatewayUrl, token);
}

/** The claims of a second factor given so many seconds ago. */
export function secondFactorOf(secondsAgo: number) {
  return { acr: 'urn:custodian:second-factor', auth_time: Math.floor(Date.now() / 1000) - secondsAgo };
}

/** Breaks the glass of an enquiry as it was last seen. */
export function brokenBy(desk: Client, { enquiryId, version }: Enquiry, idempotencyKey?: string): Promise<Enquiry> {
  return desk.call(breakGlass, { enquiryId, ...words }, { ifMatch: version, ...(idempotencyKey !== undefined && { idempotencyKey }) });
}

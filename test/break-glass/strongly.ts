import { breakGlass } from '@custodian/contracts';
import { Client } from '../../apps/command-line/src/api/client';
import { signInAs } from '../../apps/command-line/src/api/sign-in';
import type { Authority } from '../rules/authority';
import type { Enquiry } from '../rules/enquiry-steps';
import { tokenSaying } from '../setup/token-saying';

export const words = {
  reason: 'Quenby must be told before the theatre opens',
  tried: 'Rang the switchboard and Osgood on the ward: both dead',
};

/** A made-up person who gave their second factor just now. */
export function strongly(authority: Pick<Authority, 'deployment'>, username: string): Promise<Client> {
  return signInAs(authority.deployment.gatewayUrl, username, true);
}

/** Somebody of whom the sign-in service says just this. */
export async function sayingOfThemselves({ deployment }: Authority, claims: Parameters<typeof tokenSaying>[1]): Promise<Client> {
  return new Client(deployment.gatewayUrl, await tokenSaying(deployment, claims));
}

/** The claims of a second factor given so many seconds ago. */
export function secondFactorOf(secondsAgo: number) {
  return { acr: 'urn:custodian:second-factor', auth_time: Math.floor(Date.now() / 1000) - secondsAgo };
}

/** Breaks the glass of an enquiry as it was last seen. */
export function brokenBy(desk: Client, { enquiryId, version }: Enquiry, idempotencyKey?: string): Promise<Enquiry> {
  return desk.call(breakGlass, { enquiryId, ...words }, { ifMatch: version, ...(idempotencyKey !== undefined && { idempotencyKey }) });
}

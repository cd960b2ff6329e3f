import type { Problem } from '@custodian/platform';
import type { JWTPayload } from 'jose';

/** How long a second factor counts, in seconds of the real time: the sign-in service's own times are real, whatever a test clock says. */
export const stepUpSeconds = 300;

/** What the clocks of two machines may differ by, in seconds. */
const tolerance = 5;

/** When the token's person proved themselves by a second factor (epoch seconds); undefined where they did not. `acr` lists, apart by spaces, what the sign-in service calls one. */
export function steppedUpAt({ acr: claimed, auth_time: at }: JWTPayload, acr: string): number | undefined {
  if (typeof claimed !== 'string' || !acr.split(' ').includes(claimed)) return undefined;
  // One that is still to come would never grow old.
  return typeof at === 'number' && at <= Date.now() / 1000 + tolerance ? at : undefined;
}

/** What WWW-Authenticate says of a 401: that a token is needed, a better one, or that the person is to prove themselves again (RFC 6750, RFC 9470). */
export function challengeOf({ code }: Problem, acr: string): string {
  if (code === 'step-up-needed') return `Bearer error="insufficient_user_authentication", acr_values="${acr}", max_age="${stepUpSeconds}"`;
  return code === 'token-not-accepted' ? 'Bearer error="invalid_token"' : 'Bearer';
}

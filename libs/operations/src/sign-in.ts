import { type Actor, type Role, roles } from '@custodian/access';
import { Log, Problem, unavailable } from '@custodian/platform';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { challengeOf, steppedUpAt } from './step-up';

/** Whose tokens are taken, and for which audience. */
export interface SignInSettings {
  readonly OIDC_ISSUER: string;
  readonly OIDC_AUDIENCE: string;
  /** What the issuer calls a sign-in by a second factor (`acr`); several apart by spaces. */
  readonly OIDC_STEP_UP_ACR: string;
}

/** A token found good is taken as good for a minute, or until it expires. */
const knownMs = 60_000;
const mostKnown = 1_000;

/** Checks access tokens against the authority's OIDC issuer and says who they are. */
export class SignIn {
  private keys?: Promise<JWTVerifyGetKey>;
  private readonly known = new Map<string, { readonly actor: Actor; readonly until: number }>();

  constructor(
    private readonly settings: SignInSettings,
    private readonly log: Log,
  ) {}

  /** The actor of an Authorization header. Throws 401 for anything but a good token, 503 when the issuer's keys cannot be had. */
  async actorOf(authorization: string | undefined): Promise<Actor> {
    const token = /^Bearer ([\w.-]+)$/u.exec(authorization ?? '')?.[1];
    if (!token) throw new Problem(401, 'not-signed-in', 'Send a bearer token from the sign-in service.');
    const known = this.known.get(token);
    if (known && Date.now() < known.until) return known.actor;
    this.known.delete(token);
    const keys = await this.issuerKeys();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: this.settings.OIDC_ISSUER,
        audience: this.settings.OIDC_AUDIENCE,
        algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
        requiredClaims: ['sub', 'exp', 'iat'],
        clockTolerance: 5,
      });
      return this.remember(token, actorFrom(payload, this.settings.OIDC_STEP_UP_ACR), payload.exp ?? 0);
    } catch (thrown) {
      if (thrown instanceof Problem) throw thrown;
      if (thrown instanceof errors.JWKSTimeout || !(thrown instanceof errors.JOSEError)) throw this.issuerAway(thrown);
      this.log.warn('sign-in.refused', { code: thrown.code });
      throw new Problem(401, 'token-not-accepted', 'The token has expired or is not of the sign-in service. Sign in again.');
    }
  }

  /** The WWW-Authenticate header of a 401. */
  challengeOf(problem: Problem): string {
    return challengeOf(problem, this.settings.OIDC_STEP_UP_ACR);
  }

  private remember(token: string, actor: Actor, expiresAt: number): Actor {
    const oldest = this.known.keys().next();
    if (this.known.size >= mostKnown && !oldest.done) this.known.delete(oldest.value);
    this.known.set(token, { actor, until: Math.min(expiresAt * 1000, Date.now() + knownMs) });
    return actor;
  }

  private issuerKeys(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.discoverKeys().catch((thrown: unknown) => {
      this.keys = undefined;
      throw this.issuerAway(thrown);
    });
    return this.keys;
  }

  private async discoverKeys(): Promise<JWTVerifyGetKey> {
    const answer = await fetch(`${this.settings.OIDC_ISSUER}/.well-known/openid-configuration`, { redirect: 'error', signal: AbortSignal.timeout(5000) });
    const found: unknown = await answer.json();
    if (typeof found !== 'object' || found === null || !('jwks_uri' in found) || typeof found.jwks_uri !== 'string') throw new Error('no jwks_uri');
    return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: 5000 });
  }

  private issuerAway(thrown: unknown): Problem {
    this.log.error('sign-in.issuer-away', {}, thrown);
    return unavailable('sign-in-unavailable', 'The sign-in service does not answer; try again.');
  }
}

/** Roles nobody can sign in with. */
const notPeople: readonly Role[] = ['service', 'peer-authority'];

function actorFrom(payload: JWTPayload, stepUpAcr: string): Actor {
  const claimed: unknown = payload['custodian_roles'];
  const held = Array.isArray(claimed) ? roles.filter((role) => !notPeople.includes(role) && claimed.includes(role)) : [];
  const workerId = payload['custodian_worker'];
  const team = payload['custodian_team'];
  if (!payload.sub || held.length === 0) throw new Problem(403, 'no-role-here', 'You are signed in, but have no role here.');
  const strongly = steppedUpAt(payload, stepUpAcr);
  return {
    id: `staff:${payload.sub}`,
    roles: held,
    ...(typeof workerId === 'string' && { workerId }),
    ...(typeof team === 'string' && { team }),
    ...(strongly !== undefined && { steppedUpAt: strongly }),
  };
}

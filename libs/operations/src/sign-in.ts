import { type Actor, type Role, roles } from '@custodian/access';
import { Log, Problem, unavailable } from '@custodian/platform';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

/** Whose tokens are taken, and for which audience. */
export interface SignInSettings {
  readonly OIDC_ISSUER: string;
  readonly OIDC_AUDIENCE: string;
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
      return this.remember(token, actorFrom(payload), payload.exp ?? 0);
    } catch (thrown) {
      if (thrown instanceof Problem) throw thrown;
      if (thrown instanceof errors.JWKSTimeout || !(thrown instanceof errors.JOSEError)) throw this.issuerAway(thrown);
      throw new Problem(401, 'token-not-accepted', 'The token has expired or is not of the sign-in service. Sign in again.');
    }
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
    const answer = await fetch(`${this.settings.OIDC_ISSUER}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5000) });
    const found: unknown = await answer.json();
    if (typeof found !== 'object' || found === null || !('jwks_uri' in found) || typeof found.jwks_uri !== 'string') throw new Error('no jwks_uri');
    return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: 5000 });
  }

  private issuerAway(thrown: unknown): Problem {
    this.log.error('sign-in.issuer-away', {}, thrown);
    return unavailable('sign-in-unavailable', 'The sign-in service does not answer; try again.');
  }
}

function actorFrom(payload: JWTPayload): Actor {
  const claimed: unknown = payload['custodian_roles'];
  const held = Array.isArray(claimed) ? roles.filter((role): role is Exclude<Role, 'service'> => role !== 'service' && claimed.includes(role)) : [];
  const workerId = payload['custodian_worker'];
  if (!payload.sub || held.length === 0) throw new Problem(403, 'no-role-here', 'You are signed in, but have no role here.');
  return { id: `staff:${payload.sub}`, roles: held, ...(typeof workerId === 'string' && { workerId }) };
}

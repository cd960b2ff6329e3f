import { randomBytes, randomUUID } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { Configuration, KoaContextWithOIDC, ResourceServer } from 'oidc-provider';
import type { Settings } from '../settings';
import { madeUpPeopleOf, madeUpUsername } from './made-up-people';
import { isCode } from './second-factor.client';
import { signingKey } from './signing-key.client';
import { workerIdOf } from './worker-ids.client';

/** The grant by which one POST to the token endpoint signs a made-up person in, and the public client that may use it. */
export const madeUpGrant = 'urn:custodian:made-up-person';
export const tourClient = 'tour';

const tokenSeconds = 3600;
const paths = ['/token', '/jwks', '/.well-known/openid-configuration'];
const byPasswordOnly = 'urn:custodian:password';

/** Mounts an OIDC issuer of made-up people at `/sign-in`. For development and tests only; token times are real times, whatever the test clock says. */
export async function mountEmbeddedIssuer(app: NestExpressApplication, settings: Settings): Promise<void> {
  const { default: Provider } = await import('oidc-provider');
  const provider = new Provider(settings.OIDC_ISSUER, await configuration(settings));
  const resourceServer: ResourceServer = {
    audience: settings.OIDC_AUDIENCE,
    scope: '',
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'ES256' } },
  };
  provider.registerGrantType(madeUpGrant, (ctx) => signInMadeUpPerson(ctx, resourceServer), ['username', 'password', 'otp']);
  const answer = provider.callback();
  app.use('/sign-in', (request: Request, response: Response, next: NextFunction) => {
    // Any other path is the gateway's to refuse: the provider's own refusal repeats it.
    if (paths.includes(request.path)) void answer(request, response);
    else next();
  });
}

async function configuration(settings: Settings): Promise<Configuration> {
  const people = madeUpPeopleOf(settings.AUTHORITY);
  return {
    clients: [{ client_id: tourClient, token_endpoint_auth_method: 'none', grant_types: [madeUpGrant], response_types: [], redirect_uris: [], id_token_signed_response_alg: 'ES256' }],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: [await signingKey(settings.SIGN_IN_KEY)] },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_ctx, sub) => (people.some(({ username }) => username === sub) ? { accountId: sub, claims: () => ({ sub }) } : undefined),
    extraTokenClaims: async (ctx, token) => {
      const person = 'accountId' in token ? people.find(({ username }) => username === token.accountId) : undefined;
      if (!person) return undefined;
      const workerId = await workerIdOf(person.username, settings.MADE_UP_PEOPLE);
      const proof = { auth_time: Math.floor(Date.now() / 1000), acr: ctx.oidc.params?.['otp'] === undefined ? byPasswordOnly : stepUpAcrOf(settings) };
      return { ...proof, custodian_roles: [person.role], ...(workerId && { custodian_worker: workerId }), ...(person.team && { custodian_team: person.team }) };
    },
  };
}

async function signInMadeUpPerson(ctx: KoaContextWithOIDC, resourceServer: ResourceServer): Promise<void> {
  const { client, params, provider } = ctx.oidc;
  const accountId = madeUpUsername(params?.['username'], params?.['password']);
  if (!client || accountId === undefined || (params?.['otp'] !== undefined && !isCode(params['otp']))) {
    ctx.status = 400;
    ctx.body = { error: 'invalid_grant', error_description: 'no made-up person has that username and password, or the code is not of this minute' };
    return;
  }
  const token = new provider.AccessToken({ accountId, client, gty: madeUpGrant, grantId: randomUUID(), scope: '', expiresIn: tokenSeconds, resourceServer });
  ctx.oidc.entity('AccessToken', token);
  ctx.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: tokenSeconds };
}

/** The first of what counts as a second factor here. */
function stepUpAcrOf({ OIDC_STEP_UP_ACR }: Settings): string {
  return OIDC_STEP_UP_ACR.split(' ')[0] ?? '';
}

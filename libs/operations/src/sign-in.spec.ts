import { createServer, type Server } from 'node:http';
import { Log } from '@custodian/platform';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { SignIn } from './sign-in';

let issuer: Server;
let url: string;
let asked = 0;
let tokenUntil: (expiresAt: number, subject?: string, proof?: JWTPayload) => Promise<string>;
const start = Math.floor(Date.now() / 1000);

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one' }] };
  issuer = createServer((request, response) => {
    asked += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(request.url === '/jwks' ? jwks : { jwks_uri: `${url}/jwks` }));
  });
  await new Promise<void>((listening) => issuer.listen(0, '127.0.0.1', listening));
  const address = issuer.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  tokenUntil = (expiresAt, subject = 'duty-clerk', proof = {}) =>
    new SignJWT({ custodian_roles: ['clerk'], ...proof }).setProtectedHeader({ alg: 'ES256', kid: 'one' }).setSubject(subject).setIssuer(url).setAudience('custodian').setIssuedAt(start).setExpirationTime(expiresAt).sign(privateKey);
});
afterAll(() => new Promise((closed) => issuer.close(closed)));
afterEach(() => jest.useRealTimers());

const signIn = () => new SignIn({ OIDC_ISSUER: url, OIDC_AUDIENCE: 'custodian', OIDC_STEP_UP_ACR: 'strong urn:strong' }, new Log('test', 'northmoor', 'silent'));

it('says who a good token is, and again without asking anew', async () => {
  const here = signIn();
  const token = await tokenUntil(start + 3600);
  expect(await here.actorOf(`Bearer ${token}`)).toEqual({ id: 'staff:duty-clerk', roles: ['clerk'] });
  const before = asked;
  expect(await here.actorOf(`Bearer ${token}`)).toMatchObject({ id: 'staff:duty-clerk' });
  expect(await here.actorOf(`Bearer ${await tokenUntil(start + 3600, 'auditor')}`)).toMatchObject({ id: 'staff:auditor' });
  expect(asked).toBe(before);
});

it('refuses a token that was good and has expired', async () => {
  const here = signIn();
  const token = await tokenUntil(start + 30);
  await here.actorOf(`Bearer ${token}`);
  jest.useFakeTimers({ now: (start + 36) * 1000, doNotFake: ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask', 'clearTimeout', 'clearInterval', 'clearImmediate', 'performance'] });
  await expect(here.actorOf(`Bearer ${token}`)).rejects.toMatchObject({ status: 401, code: 'token-not-accepted' });
});

it('refuses a known token with another signature', async () => {
  const here = signIn();
  const token = await tokenUntil(start + 3600);
  await here.actorOf(`Bearer ${token}`);
  const forged = `${token.slice(0, token.lastIndexOf('.'))}.${'A'.repeat(86)}`;
  await expect(here.actorOf(`Bearer ${forged}`)).rejects.toMatchObject({ status: 401 });
});

it('says when they gave their second factor, each time the same', async () => {
  const here = signIn();
  const token = await tokenUntil(start + 3600, 'duty-clerk', { acr: 'urn:strong', auth_time: start - 280 });
  for (const _time of ['asked', 'known']) expect(await here.actorOf(`Bearer ${token}`)).toMatchObject({ steppedUpAt: start - 280 });
  expect(await here.actorOf(`Bearer ${await tokenUntil(start + 3600, 'duty-clerk', { acr: 'weak', auth_time: start })}`)).not.toHaveProperty('steppedUpAt');
});

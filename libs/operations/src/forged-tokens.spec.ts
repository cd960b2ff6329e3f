import { createServer, type Server } from 'node:http';
import { Log } from '@custodian/platform';
import { base64url, type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';
import { SignIn } from './sign-in';

const seconds = Math.floor(Date.now() / 1000);
const asked: string[] = [];
let issuer: Server;
let url: string;
let own: CryptoKey;
let another: { readonly key: CryptoKey; readonly jwk: JWK };
let publicText: string;
let signIn: SignIn;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  const stranger = await generateKeyPair('ES256', { extractable: true });
  own = pair.privateKey;
  another = { key: stranger.privateKey, jwk: await exportJWK(stranger.publicKey) };
  publicText = await exportSPKI(pair.publicKey);
  const ours = { ...(await exportJWK(pair.publicKey)), alg: 'ES256', kid: 'one' };
  issuer = createServer((request, response) => {
    asked.push(request.url ?? '');
    const keys = request.url === '/planted' ? [{ ...another.jwk, alg: 'ES256', kid: 'one' }] : [ours];
    response.setHeader('content-type', 'application/json').end(JSON.stringify(request.url?.startsWith('/.well-known') ? { jwks_uri: `${url}/jwks` } : { keys }));
  });
  await new Promise<void>((listening) => issuer.listen(0, '127.0.0.1', listening));
  const address = issuer.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  signIn = new SignIn({ OIDC_ISSUER: url, OIDC_AUDIENCE: 'custodian', OIDC_STEP_UP_ACR: 'strong' }, new Log('test', 'northmoor', 'silent'));
});
afterAll(() => new Promise((closed) => issuer.close(closed)));

const good = () => ({ iss: url, aud: 'custodian', sub: 'duty-clerk', iat: seconds, exp: seconds + 600, custodian_roles: ['clerk'] });

function token(changes: object = {}, key: CryptoKey | Uint8Array = own, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
  return new SignJWT({ ...good(), ...changes }).setProtectedHeader({ alg: 'ES256', kid: 'one', ...header }).sign(key);
}

const unsigned = () => Promise.resolve(`${base64url.encode(JSON.stringify({ alg: 'none' }))}.${base64url.encode(JSON.stringify(good()))}.`);

const forged: Record<string, () => Promise<string>> = {
  'of another issuer': () => token({ iss: 'https://elsewhere.example' }),
  'for another audience': () => token({ aud: 'another-system' }),
  'without an audience': () => token({ aud: undefined }),
  'without an end': () => token({ exp: undefined }),
  'that has ended': () => token({ exp: seconds - 60 }),
  'that does not hold yet': () => token({ nbf: seconds + 600 }),
  'of nobody': () => token({ sub: undefined }),
  'not signed at all': unsigned,
  'signed by somebody else': () => token({}, another.key),
  'signed by the key it brings along': () => token({}, another.key, { jwk: another.jwk }),
  'signed by the key at the address it names': () => token({}, another.key, { jku: `${url}/planted` }),
  'signed by the issuer’s public key as if it were a secret': () => token({}, new TextEncoder().encode(publicText), { alg: 'HS256' }),
};

describe('a token is refused that is', () => {
  it('not the good one the others are made from', async () => {
    expect(await signIn.actorOf(`Bearer ${await token()}`)).toMatchObject({ id: 'staff:duty-clerk' });
  });

  it.each(Object.keys(forged))('%s', async (what) => {
    await expect(signIn.actorOf(`Bearer ${(await forged[what]?.()) ?? ''}`)).rejects.toMatchObject({ status: 401 });
  });

  it('and nothing that a token names is asked', () => {
    expect(asked).not.toContain('/planted');
  });
});

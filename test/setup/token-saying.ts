import { readFile } from 'node:fs/promises';
import { importJWK, type JWK, SignJWT } from 'jose';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { stateFile } from '../../apps/command-line/src/project';

/** An access token with just these claims, signed with the deployment's own sign-in key, whatever the sign-in service would itself say. */
export async function tokenSaying({ authority, gatewayUrl }: Deployment, claims: Readonly<Record<string, unknown>> & { readonly sub: string }): Promise<string> {
  const key = JSON.parse(await readFile(stateFile('sign-in', authority, 'key.json'), 'utf8')) as JWK;
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer(`${gatewayUrl}/sign-in`)
    .setAudience('custodian')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(await importJWK(key, 'ES256'));
}

import { readFile } from 'node:fs/promises';
import type { Actor, Role } from '@custodian/access';
import { importJWK, type JWK, SignJWT } from 'jose';
import { Client } from '../../apps/command-line/src/api/client';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { stateFile } from '../../apps/command-line/src/project';

/** Who a test lets act: one person for each role. */
export function somebody(role: Role, more: Partial<Actor> = {}): Actor {
  return { id: `staff:cell-${role}`, roles: [role], ...more };
}

/** An access token of the deployment's own sign-in service for anybody, whatever it would itself sign. */
export async function tokenOf({ authority, gatewayUrl }: Deployment, { id, roles, workerId, team, steppedUpAt }: Actor): Promise<string> {
  const key = JSON.parse(await readFile(stateFile('sign-in', authority, 'key.json'), 'utf8')) as JWK;
  const claims = {
    custodian_roles: roles,
    ...(workerId !== undefined && { custodian_worker: workerId }),
    ...(team !== undefined && { custodian_team: team }),
    ...(steppedUpAt !== undefined && { acr: 'urn:custodian:second-factor', auth_time: steppedUpAt }),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256' })
    .setSubject(id.replace(/^\w+:/u, ''))
    .setIssuer(`${gatewayUrl}/sign-in`)
    .setAudience('custodian')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(await importJWK(key, 'ES256'));
}

/** A client of the front door for anybody. */
export async function clientOf(deployment: Deployment, actor: Actor): Promise<Client> {
  return new Client(deployment.gatewayUrl, await tokenOf(deployment, actor));
}

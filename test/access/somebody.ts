import type { Actor, Role } from '@custodian/access';
import { Client } from '../../apps/command-line/src/api/client';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { tokenSaying } from '../setup/token-saying';

/** Who a test lets act: one person for each role. */
export function somebody(role: Role, more: Partial<Actor> = {}): Actor {
  return { id: `staff:cell-${role}`, roles: [role], ...more };
}

/** An access token of anybody. */
export function tokenOf(deployment: Deployment, { id, roles, workerId, team, steppedUpAt }: Actor): Promise<string> {
  return tokenSaying(deployment, {
    sub: id.replace(/^\w+:/u, ''),
    custodian_roles: roles,
    ...(workerId !== undefined && { custodian_worker: workerId }),
    ...(team !== undefined && { custodian_team: team }),
    ...(steppedUpAt !== undefined && { acr: 'urn:custodian:second-factor', auth_time: steppedUpAt }),
  });
}

/** A client of the front door for anybody. */
export async function clientOf(deployment: Deployment, actor: Actor): Promise<Client> {
  return new Client(deployment.gatewayUrl, await tokenOf(deployment, actor));
}

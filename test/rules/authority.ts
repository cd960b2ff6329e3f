import { signInAs } from '../../apps/command-line/src/api/sign-in';
import type { Client } from '../../apps/command-line/src/api/client';
import type { AuthoritySpec } from '../../apps/command-line/src/deployment/authority-spec';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { loadDirectory } from '../../apps/command-line/src/made-up/load';
import { ownDeployment } from '../setup/own-deployment';

/** An authority of a test's own: its services running, its directories loaded, and everyone signed in. */
export interface Authority {
  readonly deployment: Deployment;
  readonly workerIds: Readonly<Record<string, string>>;
  readonly custodian: Client;
  readonly secondCustodian: Client;
  readonly teamManager: Client;
  readonly clerk: Client;
  readonly outOfHours: Client;
  readonly keyWorker: Client;
  readonly secondKeyWorker: Client;
  readonly chair: Client;
  readonly auditor: Client;
  readonly operations: Client;
  readonly stop: () => Promise<void>;
}

/** Starts one; the caller stops it. */
export async function ownAuthority(spec: Partial<AuthoritySpec> = {}): Promise<Authority> {
  const deployment = await ownDeployment({ policy: 'england-2023', ...spec });
  try {
    return await signedIn(deployment);
  } catch (thrown) {
    await deployment.stop();
    throw thrown;
  }
}

async function signedIn(deployment: Deployment): Promise<Authority> {
  const { gatewayUrl } = deployment;
  const workerIds = await loadDirectory(await signInAs(gatewayUrl, 'custodian'), deployment.peopleFile);
  const as = (username: string): Promise<Client> => signInAs(gatewayUrl, username);
  return {
    deployment,
    workerIds,
    custodian: await as('custodian'),
    secondCustodian: await as('second-custodian'),
    teamManager: await as('team-manager'),
    clerk: await as('duty-clerk'),
    outOfHours: await as('out-of-hours'),
    keyWorker: await as('key-worker'),
    secondKeyWorker: await as('second-key-worker'),
    chair: await as('chair'),
    auditor: await as('auditor'),
    operations: await as('operations'),
    stop: deployment.stop,
  };
}

/** The id a directory entry has. Throws where the test's authority has none of that name. */
export function workerOf(authority: Authority, username: string): string {
  const id = authority.workerIds[username];
  if (id === undefined) throw new Error(`no directory entry for ${username}`);
  return id;
}

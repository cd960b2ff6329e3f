import { randomUUID } from 'node:crypto';
import { recordEnquiry } from '@custodian/contracts';
import { requestOf } from '../../api/request-of';
import type { Deployment } from '../../deployment/start-authority';
import { signIn } from '../../sign-in/sign-in';
import type { Hop } from '../hops/hop';
import type { Loaded } from '../workload/load-children';
import { theCall } from '../workload/steps';

/** Records an enquiry at enquiry-service's own door, so that what the front door costs can be seen. */
export async function recordOwnDoor({ gatewayUrl, service }: Deployment, { ringing, children }: Loaded): Promise<Hop> {
  const [about] = children;
  if (about === undefined) throw new Error('no child was loaded');
  const { method, path, body } = requestOf(recordEnquiry, theCall(ringing, about, 'An enquiry that is only recorded'));
  const headers = { authorization: `Bearer ${await signIn(gatewayUrl, 'duty-clerk')}`, 'content-type': 'application/json' };
  const url = `${service('enquiry-service').url}${path}`;
  return async () => {
    const answer = await fetch(url, { method, body, headers: { ...headers, 'idempotency-key': randomUUID() } });
    await answer.json();
    if (!answer.ok) throw new Error(`recording was refused: ${answer.status}`);
  };
}

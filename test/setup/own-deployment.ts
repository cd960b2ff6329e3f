import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { createVhost, removeVhost } from '../../apps/command-line/src/backing/rabbitmq';
import { removeFromBroker } from '../../apps/command-line/src/deployment/privileges/apply-to-broker';
import { removeFromMongo } from '../../apps/command-line/src/deployment/privileges/apply-to-mongo';
import { removeFromRedis } from '../../apps/command-line/src/deployment/privileges/apply-to-redis';
import { passwordsFileOf } from '../../apps/command-line/src/deployment/privileges/passwords';
import { startAuthority, type AuthoritySpec, type Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { stateFile } from '../../apps/command-line/src/project';
import { mongodbUrl, rabbitServer, redisUrl } from './servers';

/** A name no other test uses: `enquiry-3f9c1a`. Databases, vhosts and authorities are called so. */
export function ownName(subject: string): string {
  return `${subject}-${randomBytes(3).toString('hex')}`;
}

/** A vhost of the test's own on the run's broker; `remove()` it at the end. */
export async function ownVhost(subject: string): Promise<{ url: string; remove: () => Promise<void> }> {
  const name = ownName(subject);
  return { url: await createVhost(rabbitServer(), name), remove: () => removeVhost(rabbitServer(), name) };
}

/** All services for an authority of the test's own, on the run's servers unless others are given; `stop()` also drops its data. */
export async function ownDeployment(spec: Partial<AuthoritySpec> = {}): Promise<Deployment> {
  const authority = spec.authority ?? ownName('northmoor');
  const mongo = spec.mongo ?? { url: mongodbUrl() };
  const rabbit = spec.rabbit ?? rabbitServer();
  const deployment = await startAuthority({
    policy: '001',
    redis: { url: redisUrl() },
    logFolder: stateFile('logs', 'tests', authority),
    ...spec,
    // Tests tell one person many things in a minute.
    extraEnv: { PERSON_GAP_SECONDS: '0', ...spec.extraEnv },
    authority,
    mongo,
    rabbit,
  });
  const stop = async (): Promise<void> => {
    await deployment.stop();
    rmSync(dirname(deployment.peopleFile), { recursive: true, force: true });
    rmSync(stateFile('keys', authority), { recursive: true, force: true });
    rmSync(passwordsFileOf(authority), { force: true });
    if (spec.rabbit === undefined) await removeFromBroker(rabbit, authority);
    if (spec.mongo === undefined) await removeFromMongo(mongo.url, authority);
    if (spec.redis === undefined) await removeFromRedis(redisUrl(), authority);
  };
  return { ...deployment, stop };
}

import type { BackingServer } from '../backing/backing-server';
import type { Deployment } from '../deployment/start-authority';
import { startedAt } from '../process/started-at';
import type { Part } from '../run/run-file';

export type { Part } from '../run/run-file';

/** What runs, with where each part says how it is. */
export function partsOf(mongo: BackingServer, rabbit: BackingServer, redis: BackingServer, deployment: Deployment): Part[] {
  const part = (name: string, health: string, pid?: number): Part => ({ name, health, pid, startedAt: pid === undefined ? undefined : startedAt(pid) });
  return [
    part('MongoDB', mongo.url, mongo.process?.pid),
    part('RabbitMQ', rabbit.url, rabbit.process?.pid),
    part('Redis', redis.url, redis.process?.pid),
    ...Object.entries(deployment.services).map(([app, service]) => part(app, `${service.url}/health/ready`, service.pid)),
    part('mail sink', `${deployment.mailSink.url}/mails`),
  ];
}

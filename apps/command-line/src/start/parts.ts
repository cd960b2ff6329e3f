import type { BackingServer } from '../backing/backing-server';
import type { Interchange } from '../deployment/interchange/start-interchange';
import type { Deployment } from '../deployment/start-authority';
import type { ServerProcess } from '../process/server-process';
import { startedAt } from '../process/started-at';
import type { Part } from '../run/run-file';

interface Servers {
  readonly mongo: BackingServer;
  readonly rabbit: BackingServer;
  readonly redis: BackingServer;
}

/** What runs, with where each part says how it is. */
export function partsOf({ mongo, rabbit, redis }: Servers, deployments: readonly Deployment[], interchange?: Interchange): Part[] {
  return [
    part('MongoDB', mongo.url, mongo.process?.pid),
    part('RabbitMQ', rabbit.url, rabbit.process?.pid),
    part('Redis', redis.url, redis.process?.pid),
    ...(interchange === undefined ? [] : [servicePart('interchange', interchange.router)]),
    ...deployments.flatMap(({ authority, services, mailSink, notify }) => [
      ...Object.entries(services).map(([app, service]) => servicePart(`${authority} ${app}`, service)),
      part(`${authority} mail sink`, `${mailSink.url}/mails`),
      part(`${authority} GOV.UK Notify stand-in`, `${notify.url}/messages`),
    ]),
  ];
}

function servicePart(name: string, { url, pid }: ServerProcess): Part {
  return part(name, `${url}/health/ready`, pid);
}

function part(name: string, health: string, pid?: number): Part {
  return { name, health, pid, startedAt: pid === undefined ? undefined : startedAt(pid) };
}

import type { BackingOptions, Private, RabbitServer, Served } from './backing-server';
import { firstThatServes, givenUrl, type Offer } from './choice';
import { hasDockerEngine, startComposeService, startContainer } from './docker-engine';
import { dataFolder } from './data-folder';
import { openSocket } from './open-socket';
import { privateBroker } from './rabbitmq-private';
import { callManagement } from './rabbitmq-management';
import { serverAccount } from './server-account';

export type { RabbitServer } from './backing-server';
export { createVhost, removeVhost, vhostUrl } from './rabbitmq-management';

/** RabbitMQ: RABBITMQ_URL (and RABBITMQ_MANAGEMENT_URL), else a Docker engine, else a private node. Throws one sentence when there is none. */
export function startRabbit(options: BackingOptions = {}): Promise<RabbitServer> {
  const environment = options.environment ?? process.env;
  return firstThatServes<Served<RabbitServer>>('RabbitMQ', [
    givenUrl('RABBITMQ_URL', environment, async (url) => {
      await amqpAnswers(url);
      const managementUrl = environment['RABBITMQ_MANAGEMENT_URL'];
      if (managementUrl !== undefined) await callManagement(managementUrl, 'GET', '/overview');
      return { url, managementUrl, stop: () => Promise.resolve() };
    }),
    () => rabbitInDocker(options),
    () => privateBroker(options),
  ]);
}

/** A RabbitMQ node of one's own, for tests that kill or pause it. */
export function startPrivateRabbit(options: BackingOptions = {}): Promise<Private<RabbitServer>> {
  return firstThatServes('RabbitMQ', [() => privateBroker(options)]);
}

async function rabbitInDocker(options: BackingOptions): Promise<Offer<Served<RabbitServer>>> {
  if (!await hasDockerEngine()) return { absent: 'no Docker engine' };
  const { data } = dataFolder('rabbitmq-account', options);
  const { user, password } = serverAccount(data);
  const urls = (host: string, amqp: number, management: number) => ({
    url: `amqp://${user}:${password}@${host}:${amqp}`,
    managementUrl: `http://${user}:${password}@${host}:${management}`,
  });
  if (options.keep !== undefined) {
    const settings = { RABBITMQ_USER: user, RABBITMQ_PASSWORD: password };
    const service = await startComposeService('rabbitmq', { RABBITMQ_PORT: 5672, RABBITMQ_MANAGEMENT_PORT: 15672, RABBITMQ_PROMETHEUS_PORT: 15692 }, settings);
    const amqp = service.ports['RABBITMQ_PORT'] ?? 5672;
    const served = urls('127.0.0.1', amqp, service.ports['RABBITMQ_MANAGEMENT_PORT'] ?? 15672);
    return { serves: { ...served, stop: service.stop }, as: `rabbitmq:3-management by Docker Compose on port ${amqp}` };
  }
  const container = await startContainer('rabbitmq:3-management', {
    ports: [5672, 15672],
    settings: { RABBITMQ_DEFAULT_USER: user, RABBITMQ_DEFAULT_PASS: password },
    log: /Server startup complete/,
  });
  const amqp = container.port(5672);
  return { serves: { ...urls(container.host, amqp, container.port(15672)), stop: container.stop }, as: `rabbitmq:3-management in a container on port ${amqp}` };
}

function amqpAnswers(url: string): Promise<void> {
  return new Promise((done, fail) => {
    const socket = openSocket(url, url.startsWith('amqps:') ? 5671 : 5672);
    socket.setTimeout(3_000, () => socket.destroy(new Error('no answer')));
    socket.once('error', fail);
    socket.write(Buffer.from([0x41, 0x4d, 0x51, 0x50, 0, 0, 9, 1]));
    socket.once('data', () => {
      socket.destroy();
      done();
    });
  });
}

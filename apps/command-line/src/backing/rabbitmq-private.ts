import { connect } from 'node:net';
import { freePorts } from '../process/free-port';
import { ServerProcess } from '../process/server-process';
import type { BackingOptions, Private, RabbitServer, Served } from './backing-server';
import type { Offer } from './choice';
import { dataFolder } from './data-folder';
import { installedBinary } from './installed-binary';
import { localBinary } from './local-binary';
import { callManagement } from './rabbitmq-management';
import { nodeEnvironment } from './rabbitmq-node';
import { serverAccount } from './server-account';

/** Debian's `rabbitmq-server` on the path is a wrapper that changes the user; the real one lies here. */
const realOne = ['/usr/lib/rabbitmq/bin'];

/** A RabbitMQ node of our own: own name, ports, data and port mapper, so that it never meets another broker on the machine. */
export async function privateBroker(options: BackingOptions): Promise<Offer<Served<Private<RabbitServer>>>> {
  const binary = await installedBinary('rabbitmq-server', 'rabbitmq-server', 'RABBITMQ_URL', options.report, realOne);
  const [amqp = 0, management = 0, prometheus = 0, distribution = 0, portMapper = 0] = await freePorts(5);
  const { data, logFile, temporary } = dataFolder('rabbitmq', options);
  const owner = serverAccount(data);
  const env = nodeEnvironment(data, { amqp, management, prometheus, distribution, portMapper }, owner, options.tls);
  const { tls } = options;
  const url = tls === undefined ? `amqp://${owner.user}:${owner.password}@127.0.0.1:${amqp}` : `amqps://${owner.user}:${owner.password}@127.0.0.1:${amqp}?cacertfile=${encodeURIComponent(tls.ca)}`;
  const managementUrl = `http://${owner.user}:${owner.password}@127.0.0.1:${management}`;
  options.announce?.({ url, managementUrl });
  const mapper = new ServerProcess({
    what: "RabbitMQ's port mapper", url: `epmd://127.0.0.1:${portMapper}`, program: localBinary('epmd') ?? 'epmd', args: ['-port', String(portMapper), '-address', '127.0.0.1'],
    env, logFile: `${logFile}.epmd`, probe: () => answers(portMapper), grace: 1_000,
  });
  const server = new ServerProcess({
    what: 'RabbitMQ', url, program: binary.path, args: [], env, cwd: data, logFile, temporary,
    probe: () => callManagement(managementUrl, 'GET', '/health/checks/port-listener/' + String(amqp)),
    grace: temporary === undefined ? 12_000 : 0,
  });
  await mapper.start();
  await server.start().catch(async (error: unknown) => {
    await mapper.stop();
    throw error;
  });
  const serves = {
    url,
    managementUrl,
    prometheusUrl: `http://127.0.0.1:${prometheus}/metrics`,
    process: server,
    stop: async () => {
      await server.stop();
      await mapper.stop();
    },
  };
  return { serves, as: `private rabbitmq-server on port ${amqp}`, note: binary.note };
}

function answers(port: number): Promise<void> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done();
    });
    socket.once('error', fail);
  });
}

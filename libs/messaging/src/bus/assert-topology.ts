import type { ChannelModel } from 'amqplib';
import type { MessagingSettings } from '../options';
import { markOf, topologyOf, type Topology } from './topology';

/** The broker holds a queue or exchange of that name with other properties. Waiting does not mend it: a person must. */
export class TopologyMismatch extends Error {
  constructor(what: string, detail: string) {
    super(`${what} exists on the broker with other properties than this version declares (${detail}). Drain and delete it, then start again.`);
    this.name = 'TopologyMismatch';
  }
}

/** The whole bus of this version has not been declared on the broker: whoever deploys it does, before the services start. */
export class TopologyNotDeclared extends Error {
  override name = 'TopologyNotDeclared';
}

/**
 * Makes sure that what a service needs is on the broker: a service with a user of its own may declare nothing and looks for the mark
 * of who did; a user shared by all declares it. Throws `TopologyNotDeclared` or `TopologyMismatch`.
 */
export async function ensureTopology(connection: ChannelModel, { service, messages, ladderMs, users }: MessagingSettings): Promise<void> {
  if (users === 'shared') await assertTopology(connection, topologyOf(service, messages, ladderMs));
  else await expectMark(connection, markOf(messages, ladderMs));
}

async function expectMark(connection: ChannelModel, mark: string): Promise<void> {
  const channel = await connection.createChannel();
  channel.on('error', () => undefined);
  await channel.checkExchange(mark).catch((thrown: unknown) => {
    throw thrown instanceof Error && 'code' in thrown && thrown.code === notFound ? new TopologyNotDeclared(mark) : thrown;
  });
  await channel.close();
}

/** Declares everything of a topology; what is there already stays as it is. Throws a `TopologyMismatch` where it differs. */
async function assertTopology(connection: ChannelModel, topology: Topology): Promise<void> {
  const channel = await connection.createChannel();
  // The failing call says why; without a listener the same error would end the process.
  channel.on('error', () => undefined);
  for (const { name, type } of topology.exchanges) {
    await named(`Exchange ${name}`, channel.assertExchange(name, type, { durable: true }));
  }
  for (const queue of topology.queues) {
    await named(`Queue ${queue.name}`, channel.assertQueue(queue.name, { durable: true, arguments: queue.arguments }));
  }
  for (const { queue, exchange, routingKey } of topology.bindings) {
    await channel.bindQueue(queue, exchange, routingKey);
  }
  await channel.close();
}

const notFound = 404;
const preconditionFailed = 406;

async function named(what: string, declared: Promise<unknown>): Promise<void> {
  try {
    await declared;
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === preconditionFailed) {
      throw new TopologyMismatch(what, /inequivalent arg '[^']+'/u.exec(thrown.message)?.[0] ?? 'precondition failed');
    }
    throw thrown;
  }
}

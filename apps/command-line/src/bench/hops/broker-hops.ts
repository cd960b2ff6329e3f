import { randomUUID } from 'node:crypto';
import { connect } from 'amqplib';
import type { Hop } from './hop';

export const echoQueue = 'bench.echo';
const publishQueue = 'bench.publish';

/** The bare hops over the broker: ask the echo and wait for its answer; publish and wait for the confirm. */
export async function openBrokerHops(rabbitmqUrl: string, body: Buffer): Promise<{ rpc: Hop; publish: Hop; close: () => Promise<void> }> {
  const connection = await connect(rabbitmqUrl, { noDelay: true });
  const asking = await connection.createChannel();
  const confirming = await connection.createConfirmChannel();
  const quorum = { 'x-queue-type': 'quorum' };
  await asking.assertQueue(echoQueue, { durable: true, arguments: quorum });
  await confirming.assertQueue(publishQueue, { durable: true, arguments: { ...quorum, 'x-max-length': 1_000 } });
  const waiting = new Map<string, () => void>();
  await asking.consume('amq.rabbitmq.reply-to', (message) => {
    const id = String(message?.properties.correlationId);
    waiting.get(id)?.();
    waiting.delete(id);
  }, { noAck: true });
  return {
    rpc: () => new Promise((answered) => {
      const correlationId = randomUUID();
      waiting.set(correlationId, answered);
      asking.publish('', echoQueue, body, { correlationId, replyTo: 'amq.rabbitmq.reply-to' });
    }),
    publish: () => new Promise((confirmed, failed) => {
      confirming.publish('', publishQueue, body, { persistent: true, mandatory: true }, (error: unknown) => {
        if (error) failed(error instanceof Error ? error : new Error('not confirmed'));
        else confirmed();
      });
    }),
    close: () => connection.close(),
  };
}

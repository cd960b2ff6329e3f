import { connect } from 'amqplib';
import { callManagement } from '../../apps/command-line/src/backing/rabbitmq-management';
import { rabbitServer } from '../setup/servers';
import type { Sample } from './sample';

/** Everything published to and delivered from a virtual host, replies and private queues too: RabbitMQ's own firehose, which sees what no binding would. */
export class Firehose {
  readonly samples: Sample[] = [];

  private constructor(private readonly close: () => Promise<void>) {}

  static async on(vhost: string, url: string): Promise<Firehose> {
    const { managementUrl = '' } = rabbitServer();
    const tracing = (on: boolean) => callManagement(managementUrl, 'PUT', `/vhosts/${encodeURIComponent(vhost)}`, { tracing: on });
    await tracing(true);
    const connection = await connect(url);
    const channel = await connection.createChannel();
    const { queue } = await channel.assertQueue('', { exclusive: true });
    await channel.bindQueue(queue, 'amq.rabbitmq.trace', '#');
    const firehose = new Firehose(async () => {
      await tracing(false);
      await connection.close();
    });
    await channel.consume(queue, (message) => {
      if (!message) return;
      const where = `bus ${message.fields.routingKey}`;
      firehose.samples.push({ where: `${where} body`, content: message.content }, { where: `${where} headers`, content: JSON.stringify(message.properties) });
    }, { noAck: true });
    return firehose;
  }

  stop(): Promise<void> {
    return this.close();
  }
}

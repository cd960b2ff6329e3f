import { createServer } from 'node:http';
import { connect } from 'amqplib';

// A process of its own that only echoes: over HTTP, and over a quorum queue with acknowledgement.
const { ECHO_PORT: port = '', ECHO_RABBITMQ_URL: rabbitmqUrl = '', ECHO_QUEUE: queue = '' } = process.env;

async function main(): Promise<void> {
  const connection = await connect(rabbitmqUrl, { noDelay: true });
  const channel = await connection.createChannel();
  await channel.assertQueue(queue, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
  await channel.prefetch(64);
  await channel.consume(queue, (message) => {
    if (message === null) return;
    const { properties } = message;
    channel.publish('', String(properties.replyTo), message.content, { correlationId: String(properties.correlationId) });
    channel.ack(message);
  });
  createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    request.pipe(response);
  }).listen(Number(port), '127.0.0.1');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

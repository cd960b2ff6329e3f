import type { ChannelModel, ConfirmChannel, ConsumeMessage, Message } from 'amqplib';
import { Link } from '../bus/link';
import { listen, NotPublished } from '../bus/publisher';
import { QueueConsumer, type QueueDoor } from '../consuming/queue-consumer';

export interface MailboxOptions {
  /** Shown by the broker. */
  readonly name: string;
  /** A vhost of the interchange's broker, with the user to be there. */
  readonly url: string;
  /** What is read there, one queue; acknowledged when `receive` resolves, given back a second after it rejects. */
  readonly door: QueueDoor;
  /** Told what `receive` rejected with. */
  readonly returned: (thrown: unknown) => void;
  readonly connected: () => void;
  /** The connection went, or could not be made; it comes back by itself. */
  readonly lost: (why: unknown) => void;
}

export interface Letter {
  /** '' is the default exchange, which routes to the queue of that name. */
  readonly exchange: string;
  readonly routingKey: string;
  readonly messageId: string;
  readonly body: Buffer;
}

export type MailboxMessage = ConsumeMessage;

/** One end of a mailbox at the interchange: reads one queue and sends confirmed, over one connection that comes back by itself. It declares nothing. */
export class Mailbox {
  private readonly link: Link;
  private readonly consumer: QueueConsumer;
  private channel: ConfirmChannel | undefined;
  private readonly returnedOf = new Map<string, () => void>();
  private sent = 0;

  constructor(options: MailboxOptions) {
    this.consumer = new QueueConsumer(options.door, () => { this.link.restart(); }, options.returned);
    this.link = new Link(options.url, {
      name: options.name,
      open: async (connection) => {
        await this.openChannel(connection);
        await this.consumer.open(connection, true);
        options.connected();
      },
      lost: (reason) => {
        this.channel = undefined;
        this.consumer.lost();
        options.lost(reason);
      },
      failed: options.lost,
    });
  }

  get up(): boolean {
    return this.channel !== undefined && this.link.up && !this.link.blocked;
  }

  /** Resolves after the first attempt to connect, also where the broker is away. */
  start(): Promise<void> {
    return this.link.start();
  }

  /** Takes nothing more in, lets what is under way end for up to `ms`, and leaves. */
  async stop(ms = 5_000): Promise<void> {
    await this.consumer.pause().catch(() => undefined);
    await this.consumer.finish(ms);
    await this.link.stop();
  }

  /** Sends persistent and mandatory; resolves once the broker has it safe. Throws `NotPublished`; it may have arrived all the same. */
  send({ exchange, routingKey, messageId, body }: Letter): Promise<void> {
    const channel = this.channel;
    if (channel === undefined) return Promise.reject(new NotPublished('disconnected'));
    // The same dispatch may be under way twice; what the broker returns is told apart by this number.
    const flight = String((this.sent += 1));
    return new Promise((resolve, reject) => {
      const fail = (why: NotPublished['why']): void => {
        this.returnedOf.delete(flight);
        reject(new NotPublished(why));
      };
      this.returnedOf.set(flight, () => { fail('returned'); });
      const options = { persistent: true, mandatory: true, contentType: 'application/jose', messageId, correlationId: flight };
      try {
        channel.publish(exchange, routingKey, body, options, (error: unknown) => {
          if (error) {
            fail(error instanceof Error && error.message === 'message nacked' ? 'refused' : 'disconnected');
            return;
          }
          this.returnedOf.delete(flight);
          resolve();
        });
      } catch {
        fail('disconnected');
      }
    });
  }

  private async openChannel(connection: ChannelModel): Promise<void> {
    const channel = await connection.createConfirmChannel();
    listen(channel, () => { this.link.restart(); });
    // A return comes before the confirm of the same message.
    channel.on('return', (message: Message) => this.returnedOf.get(String(message.properties.correlationId))?.());
    this.channel = channel;
  }
}

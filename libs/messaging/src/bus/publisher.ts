import { Injectable } from '@nestjs/common';
import type { Channel, ChannelModel, ConfirmChannel, Message, Options } from 'amqplib';
import { errorFields, Log } from '@custodian/platform';
import { MessagingSettings } from '../options';
import { ensureTopology } from './assert-topology';
import { Link } from './link';
import type { Outgoing } from './outgoing';

/** The broker does not have the message: returned as unroutable, refused, or the connection went before it said so. */
export class NotPublished extends Error {
  constructor(readonly why: 'returned' | 'refused' | 'disconnected') {
    super(why);
    this.name = 'NotPublished';
  }
}

interface Flight {
  returned: boolean;
}

type Opener = (connection: ChannelModel) => Promise<void>;

/** The publishing connection of this process: confirmed sends, and the channels of those who ask. */
@Injectable()
export class Publisher {
  private readonly link: Link;
  private channel: ConfirmChannel | undefined;
  private readonly flights = new Map<string, Set<Flight>>();
  private readonly openers: Opener[] = [];
  private readonly losers: (() => void)[] = [];

  constructor(
    private readonly settings: MessagingSettings,
    log: Log,
  ) {
    this.link = new Link(settings.rabbitUrl, {
      name: `${settings.service} publishes`,
      open: async (connection) => {
        await ensureTopology(connection, settings);
        await this.openChannel(connection);
        for (const opener of this.openers) await opener(connection);
        log.info('bus.publisher-connected');
      },
      lost: (reason) => {
        this.channel = undefined;
        for (const lose of this.losers) lose();
        log.warn('bus.publisher-lost', { reason });
      },
      failed: (thrown) => {
        log.warn('bus.publisher-failed', errorFields(thrown));
      },
    });
  }

  /** Who this process is to the broker, which refuses a message that says it is of anybody else. */
  get userId(): string {
    return this.settings.user;
  }

  /** True while messages can be sent. */
  get up(): boolean {
    return this.channel !== undefined && this.link.up && !this.link.blocked;
  }

  /** Another channel on this connection, opened anew each time it comes back; `lost` each time it goes. */
  share(opener: Opener, lost: () => void): void {
    this.openers.push(opener);
    this.losers.push(lost);
  }

  start(): Promise<void> {
    return this.link.start();
  }

  stop(): Promise<void> {
    return this.link.stop();
  }

  /** Makes the connection and all its channels anew. */
  restart(): void {
    this.link.restart();
  }

  /** Sends persistent and mandatory; resolves once the broker has it safe. Throws `NotPublished`; it may have arrived all the same. */
  async send(message: Outgoing): Promise<void> {
    const channel = this.channel;
    if (!channel) throw new NotPublished('disconnected');
    const flight = this.takeOff(message.messageId);
    try {
      await confirmed(channel, this.userId, message);
    } finally {
      this.land(message.messageId, flight);
    }
    if (flight.returned) throw new NotPublished('returned');
  }

  private async openChannel(connection: ChannelModel): Promise<void> {
    const channel = await connection.createConfirmChannel();
    listen(channel, () => { this.link.restart(); });
    // A return comes before the confirm of the same message.
    channel.on('return', (message: Message) => {
      for (const flight of this.flights.get(String(message.properties.messageId)) ?? []) flight.returned = true;
    });
    this.channel = channel;
  }

  private takeOff(messageId: string): Flight {
    const flight = { returned: false };
    const same = this.flights.get(messageId) ?? new Set();
    this.flights.set(messageId, same.add(flight));
    return flight;
  }

  private land(messageId: string, flight: Flight): void {
    const same = this.flights.get(messageId);
    same?.delete(flight);
    if (same?.size === 0) this.flights.delete(messageId);
  }
}

/** A channel that dies takes its connection with it: everything is made anew. */
export function listen(channel: Channel, restart: () => void): void {
  channel.on('error', () => undefined);
  channel.on('close', restart);
}

function confirmed(channel: ConfirmChannel, userId: string, message: Outgoing): Promise<void> {
  const options: Options.Publish = {
    persistent: true,
    mandatory: true,
    userId,
    contentType: 'application/json',
    messageId: message.messageId,
    type: message.type,
    correlationId: message.correlationId,
    headers: message.headers,
  };
  return new Promise((resolve, reject) => {
    try {
      channel.publish(message.exchange, message.routingKey, Buffer.from(message.body), options, (error: unknown) => {
        if (!error) resolve();
        else reject(new NotPublished(error instanceof Error && error.message === 'message nacked' ? 'refused' : 'disconnected'));
      });
    } catch {
      reject(new NotPublished('disconnected'));
    }
  });
}

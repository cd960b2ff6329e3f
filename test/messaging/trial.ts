import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { UnitOfWork } from '@custodian/messaging';
import { connect, type ChannelModel, type ConfirmChannel, type Options } from 'amqplib';
import { mongo } from 'mongoose';
import { keysFolderOf } from '../../apps/command-line/src/deployment/service-keys';
import { ownName, ownVhost } from '../setup/own-deployment';
import { mongodbUrl } from '../setup/servers';
import { noticed } from './messages';
import { type Place, type Started, startService } from './service';

/** Two services on servers, and hands on the broker and the databases beside them. */
export class Trial {
  private readonly started: Started[] = [];
  private broker: ChannelModel | undefined;
  readonly name = ownName('messaging');

  private constructor(
    readonly mongoUrl: string,
    readonly rabbitUrl: string,
    private readonly client: mongo.MongoClient,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  /** On the run's servers (a vhost of its own), or on the private ones given. */
  static async on(servers: { mongoUrl?: string; rabbitUrl?: string } = {}): Promise<Trial> {
    const vhost = servers.rabbitUrl === undefined ? await ownVhost('messaging') : { url: servers.rabbitUrl, remove: () => Promise.resolve() };
    const mongoUrl = servers.mongoUrl ?? mongodbUrl();
    return new Trial(mongoUrl, vhost.url, new mongo.MongoClient(mongoUrl), vhost.remove);
  }

  get listener(): mongo.Db {
    return this.client.db(`${this.name}_listener`);
  }

  get announcer(): mongo.Db {
    return this.client.db(`${this.name}_announcer`);
  }

  place(ladderMs?: readonly number[]): Place {
    return { mongoUrl: this.mongoUrl, rabbitUrl: this.rabbitUrl, database: '', ladderMs };
  }

  async startListener(ladderMs?: readonly number[]): Promise<Started> {
    return this.keep(await startService('notification-service', { ...this.place(ladderMs), database: this.listener.databaseName }));
  }

  async startAnnouncer(rabbitUrl = this.rabbitUrl): Promise<Started> {
    return this.keep(await startService('enquiry-service', { ...this.place(), rabbitUrl, database: this.announcer.databaseName }));
  }

  /** The effects the listener has written, in the order of their transactions. */
  async effects(): Promise<{ key: string; n: number; seq: number }[]> {
    return this.listener.collection<{ key: string; n: number; seq: number }>('effects').find({}, { projection: { _id: 0 } }).toArray();
  }

  /** A channel for what no service of ours would send. */
  async channel(): Promise<ConfirmChannel> {
    if (!this.broker) {
      this.broker = await connect(this.rabbitUrl, { noDelay: true });
      this.broker.on('error', () => undefined);
    }
    const channel = await this.broker.createConfirmChannel();
    channel.on('error', () => undefined);
    return channel;
  }

  /** Publishes an event as a relay would, with whatever is to be wrong about it. */
  async publish(event: { key: string; seq: number; body?: string; type?: string; messageId?: string; headers?: Record<string, unknown>; routingKey?: string; userId?: string }): Promise<string> {
    const messageId = event.messageId ?? randomUUID();
    const channel = await this.channel();
    const type = event.type ?? 'enquiry.noticed.v1';
    const options: Options.Publish = {
      persistent: true, messageId, type, correlationId: 'trial', userId: event.userId ?? new URL(this.rabbitUrl).username,
      headers: { stream: noticed.stream, key: event.key, seq: event.seq, 'occurred-at': new Date().toISOString(), 'actor-id': 'trial', ...event.headers },
    };
    channel.publish('events', event.routingKey ?? `${noticed.stream}.${type}`, Buffer.from(event.body ?? JSON.stringify({ childId: event.key, n: event.seq })), options);
    await channel.waitForConfirms();
    await channel.close();
    return messageId;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.started].map(({ stop }) => stop()));
    await this.broker?.close().catch(() => undefined);
    await this.listener.dropDatabase();
    await this.announcer.dropDatabase();
    await this.client.close();
    rmSync(keysFolderOf(this.name), { recursive: true, force: true });
    await this.cleanUp();
  }

  private keep(service: Started): Started {
    const once = { ...service, stop: async () => {
      this.started.splice(this.started.indexOf(once), 1);
      await service.stop();
    } };
    this.started.push(once);
    return once;
  }
}

/** Announces that this happened to a child, in a transaction of its own. */
export function announce(service: Started, childId: string, n: number): Promise<void> {
  return service.app.get(UnitOfWork).run({ actorId: 'trial', correlationId: 'trial' }, (tx) => tx.announce(noticed, { childId, n }));
}

/** What each key's effects were, in order. */
export function byKey(effects: readonly { key: string; n: number }[]): Record<string, number[]> {
  const keys: Record<string, number[]> = {};
  for (const { key, n } of effects) (keys[key] ??= []).push(n);
  return keys;
}

export function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

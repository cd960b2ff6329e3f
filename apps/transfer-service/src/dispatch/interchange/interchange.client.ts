import { randomUUID } from 'node:crypto';
import { Mailbox, mongoAway, NotPublished } from '@custodian/messaging';
import { errorFields, Log, ReadinessChecks } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { settings } from '../../settings';

/** The exchange and the queue every mailbox has. */
const outbound = 'outbound';
const mailbox = 'mailbox';
const prefetch = 16;

/** Our mailbox on the interchange, where there is one. */
@Injectable()
export class Interchange implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly box: Mailbox | undefined;
  private receive: (body: Buffer) => Promise<void> = () => Promise.reject(new Error('nobody receives yet'));
  private connected: () => void = () => undefined;

  constructor(log: Log, readiness: ReadinessChecks) {
    const { INTERCHANGE_URL: url, AUTHORITY: authority } = settings;
    if (url === undefined) return;
    this.box = new Mailbox({
      url,
      name: `${authority} transfer-service`,
      door: { queue: mailbox, prefetch, receive: ({ content }) => this.receive(content) },
      returned: (thrown) => {
        if (mongoAway(thrown)) log.warn('interchange.returned-to-mailbox', errorFields(thrown));
        else log.error('interchange.returned-to-mailbox', {}, thrown);
      },
      connected: () => {
        log.info('interchange.connected');
        this.connected();
      },
      lost: (why) => { log.warn('interchange.lost', errorFields(why)); },
    });
    readiness.add({ name: 'interchange', vital: false, works: () => this.up });
  }

  get up(): boolean {
    return this.box?.up ?? false;
  }

  /** Who takes what comes, and who hears that something can be sent. To be said while the module starts. */
  serves({ receive, connected }: { readonly receive?: (body: Buffer) => Promise<void>; readonly connected?: () => void }): void {
    this.receive = receive ?? this.receive;
    this.connected = connected ?? this.connected;
  }

  /** Resolves once the interchange has it safe. Throws `NotPublished`. */
  async send(jws: string): Promise<void> {
    if (!this.box) throw new NotPublished('disconnected');
    await this.box.send({ exchange: outbound, routingKey: outbound, messageId: randomUUID(), body: Buffer.from(jws, 'latin1') });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.box?.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.box?.stop();
  }
}

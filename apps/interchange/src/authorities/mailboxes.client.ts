import { Mailbox, type MailboxMessage, NotPublished } from '@custodian/messaging';
import { errorFields, Log, ReadinessChecks } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Authorities } from './authorities.client';
import type { Authority } from './authorities-file';

/** What is written by an authority is read here, what it reads is written here: one queue each in its own vhost. */
const outboundQueue = 'outbound';
const mailboxQueue = 'mailbox';

type Receive = (mailboxOf: string, body: Buffer) => Promise<void>;

export class MailboxesSettings {
  constructor(readonly prefetch: number) {}
}

/** The mailboxes of all authorities; one opened and closed as the authority comes and goes. */
@Injectable()
export class Mailboxes {
  private readonly open = new Map<string, { readonly url: string; readonly mailbox: Mailbox }>();
  private receive: Receive | undefined;

  constructor(
    private readonly authorities: Authorities,
    private readonly settings: MailboxesSettings,
    private readonly log: Log,
    readiness: ReadinessChecks,
  ) {
    readiness.add({ name: 'mailboxes', vital: false, works: () => this.authorities.all.every(({ code }) => this.open.get(code)?.mailbox.up === true) });
  }

  /** Begins to read what everybody writes. What `receive` rejects is delivered again. */
  async start(receive: Receive): Promise<void> {
    this.receive = receive;
    this.authorities.onChange(() => { void this.matchFile(); });
    await this.matchFile();
  }

  async stop(): Promise<void> {
    this.receive = undefined;
    await Promise.all([...this.open.values()].map(({ mailbox }) => mailbox.stop()));
  }

  /** Puts a dispatch into an authority's mailbox; resolves once it is safe there, false where the broker would not take it: full, or not there. Throws where the broker is away. */
  async deliver(to: string, messageId: string, body: Buffer): Promise<boolean> {
    const found = this.open.get(to);
    if (found === undefined) throw new NotPublished('disconnected');
    try {
      await found.mailbox.send({ exchange: '', routingKey: mailboxQueue, messageId, body });
      return true;
    } catch (thrown) {
      if (thrown instanceof NotPublished && thrown.why !== 'disconnected') return false;
      throw thrown;
    }
  }

  private async matchFile(): Promise<void> {
    const wanted = new Map(this.authorities.all.map((each) => [each.code, each]));
    const gone = [...this.open].filter(([code, { url }]) => wanted.get(code)?.url !== url);
    for (const [code] of gone) this.open.delete(code);
    const come = [...wanted.values()].filter(({ code }) => !this.open.has(code)).map((each) => this.add(each));
    await Promise.all([...gone.map(([, { mailbox }]) => mailbox.stop()), ...come.map((mailbox) => mailbox.start())]);
  }

  private add({ code, url }: Authority): Mailbox {
    const mailbox = new Mailbox({
      name: `interchange for ${code}`,
      url,
      door: { queue: outboundQueue, prefetch: this.settings.prefetch, receive: (message: MailboxMessage) => this.received(code, message) },
      returned: (thrown) => { this.log.warn('interchange.given-back', { key: code, ...errorFields(thrown) }); },
      connected: () => { this.log.info('interchange.mailbox-open', { key: code }); },
      lost: (why) => { this.log.warn('interchange.mailbox-lost', { key: code, ...(typeof why === 'string' ? { reason: why } : errorFields(why)) }); },
    });
    this.open.set(code, { url, mailbox });
    return mailbox;
  }

  private received(code: string, { content }: MailboxMessage): Promise<void> {
    return this.receive === undefined ? Promise.reject(new Error('stopping')) : this.receive(code, content);
  }
}

import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { readMail } from '../../apps/command-line/src/deployment/mail';
import { freePorts } from '../../apps/command-line/src/process/free-port';

interface Received {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly raw: string;
}

/** A mail server that can be away for a while, always at the same address. */
export class MailServer {
  readonly received: Received[] = [];
  /** Takes mails and does not say so. */
  silent = false;
  private server: SMTPServer | undefined;

  private constructor(private readonly port: number) {}

  static async reserve(): Promise<MailServer> {
    const [port = 0] = await freePorts(1);
    return new MailServer(port);
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async open(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      closeTimeout: 100,
      onData: (stream, session, done) => {
        void text(stream).then((raw) => {
          this.received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, ...readMail(raw.replaceAll('\r\n', '\n')) });
          if (!this.silent) done();
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((listening) => server.listen(this.port, '127.0.0.1', listening));
    this.server = server;
  }

  async shut(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise<void>((closed) => { server.close(() => { closed(); }); });
  }

  /** The mails about a reference. */
  about(reference: string): Received[] {
    return this.received.filter((mail) => mail.raw.includes(reference));
  }
}

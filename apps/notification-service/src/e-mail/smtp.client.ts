import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { settings } from '../settings';
import type { MailText } from './mail-text';

const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 5_000 };

/** The authority's mail server. */
@Injectable()
export class Smtp implements OnApplicationShutdown {
  private readonly transport = createTransport({ url: settings.SMTP_URL, pool: true, maxConnections: 4, ...limits });

  constructor() {
    // A kept connection that ends is made anew with the next mail.
    this.transport.on('error', () => undefined);
  }

  /** Resolves when the mail server has taken the mail. Rejects with nodemailer's error, whose code says why not. */
  async send(to: string, mail: MailText): Promise<void> {
    await this.transport.sendMail({ from: settings.MAIL_FROM, to, ...mail, headers: { 'Auto-Submitted': 'auto-generated' } });
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

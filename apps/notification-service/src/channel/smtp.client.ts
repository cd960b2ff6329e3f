import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Message, Outcome, Sender } from '../message/message';
import { mailText } from '../message/message-text';
import { settings } from '../settings';
import { failureCode } from './failure-code';

const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 5_000 };

/** The authority's mail server. What it has taken counts as delivered: it says no more. */
@Injectable()
export class Smtp implements Sender, OnApplicationShutdown {
  private readonly transport = createTransport({ url: settings.SMTP_URL, pool: true, maxConnections: 4, ...limits });

  constructor() {
    // A kept connection that ends is made anew with the next mail.
    this.transport.on('error', () => undefined);
  }

  readonly send = async (to: string, message: Message): Promise<Outcome> => {
    try {
      await this.transport.sendMail({ from: settings.MAIL_FROM, to, ...mailText(message, settings.MAIL_FROM), headers: { 'Auto-Submitted': 'auto-generated' } });
      return { is: 'delivered' };
    } catch (thrown) {
      return { is: 'failed', detail: failureCode(thrown) };
    }
  };

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

import { Injectable } from '@nestjs/common';
import axios, { isAxiosError } from 'axios';
import { NotifyClient } from 'notifications-node-client';
import type { Message, Outcome, Sender } from '../message/message';
import { settings } from '../settings';
import { outcomeOfFailure, outcomeOfStatus } from './notify-outcome';

/** GOV.UK Notify, for e-mails and text messages by the authority's own templates there. Undefined senders where the settings name none. */
@Injectable()
export class Notify {
  private readonly client = clientOf(settings);

  readonly email = this.senderBy(settings.NOTIFY_EMAIL_TEMPLATE, (template, to, options) => this.client?.sendEmail(template, to, options));
  readonly sms = this.senderBy(settings.NOTIFY_SMS_TEMPLATE, (template, to, options) => this.client?.sendSms(template, to, options));

  private senderBy(template: string | undefined, give: (template: string, to: string, options: Options) => Promise<unknown> | undefined): Sender | undefined {
    if (!this.client || template === undefined) return undefined;
    return {
      send: async (to, message) => {
        try {
          await give(template, to, { reference: message.reference, personalisation: personalisationOf(message) });
          return { is: 'accepted' };
        } catch (thrown) {
          return failureOf(thrown);
        }
      },
      ask: (reference) => this.ask(reference),
    };
  }

  private async ask(reference: string): Promise<Outcome | 'not-there' | undefined> {
    try {
      const answer = await this.client?.getNotifications(undefined, undefined, reference);
      const status = answer?.data.notifications.find((each) => each.reference === reference)?.status;
      return status === undefined ? 'not-there' : outcomeOfStatus(status);
    } catch {
      return undefined;
    }
  }
}

interface Options {
  readonly reference: string;
  readonly personalisation: Record<string, string>;
}

/** The places of a template: `((reference))`, `((action))`, `((deadline))` and `((link))`; of several notices the references, and the link to all. */
function personalisationOf({ items }: Message): Record<string, string> {
  const [first, ...more] = items;
  if (more.length === 0) return { reference: first.reference, action: first.action, deadline: first.deadline ?? 'as soon as you can', link: first.link };
  return { reference: items.map(({ reference }) => reference).join(', '), action: `${items.length} notices wait for you`, deadline: first.deadline ?? 'as soon as you can', link: first.link.replace(/\/[^/]*$/u, '') };
}

function failureOf(thrown: unknown): Outcome {
  if (!isAxiosError(thrown)) return { is: 'unknown', detail: 'no-answer' };
  const retryAfter: unknown = thrown.response?.headers['retry-after'];
  return outcomeOfFailure({ status: thrown.response?.status, code: thrown.code, ...(typeof retryAfter === 'string' && { retryAfter }) });
}

function clientOf({ NOTIFY_URL, NOTIFY_API_KEY, NOTIFY_TIMEOUT_SECONDS }: typeof settings): NotifyClient | undefined {
  if (NOTIFY_API_KEY === undefined) return undefined;
  const client = NOTIFY_URL === undefined ? new NotifyClient(NOTIFY_API_KEY) : new NotifyClient(NOTIFY_URL, NOTIFY_API_KEY);
  client.setClient(axios.create({ timeout: NOTIFY_TIMEOUT_SECONDS * 1000, maxRedirects: 0 }));
  return client;
}

import { Injectable } from '@nestjs/common';
import type { OutsideChannel, SendWork } from '../errand/errand-row.schema';
import type { Sender } from '../message/message';
import type { Found } from '../recipient/recipients.client';
import { settings } from '../settings';
import { Notify } from './notify.client';
import { Smtp } from './smtp.client';
import { Webhook } from './webhook.client';

/** Who takes the messages of each channel, as the settings say. */
@Injectable()
export class Channels {
  constructor(
    private readonly smtp: Smtp,
    private readonly notify: Notify,
    private readonly webhook: Webhook,
  ) {}

  /** Undefined where the authority has none set up. */
  senderOf(channel: OutsideChannel): Sender | undefined {
    switch (channel) {
      case 'email':
        return settings.EMAIL_BY === 'smtp' ? this.smtp : this.notify.email;
      case 'sms':
        return this.notify.sms;
      case 'webhook':
        return this.webhook.sender;
    }
  }
}

/** Where somebody is reached by a channel without asking the register; undefined where that is to be asked. */
export function fixedAddressOf({ channel, via }: SendWork): string | undefined {
  if (channel === 'webhook') return settings.WEBHOOK_URL;
  return channel === 'email' && 'office' in via && via.office === 'designated-manager' ? settings.CUSTODIAN_EMAIL : undefined;
}

/** Where somebody the register has found is reached by a channel; null where it has nothing. */
export function addressIn(found: Found, channel: OutsideChannel): string | null {
  return (channel === 'sms' ? found.mobile : found.email) ?? null;
}

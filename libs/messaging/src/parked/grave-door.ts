import { Injectable } from '@nestjs/common';
import type { ConsumeMessage } from 'amqplib';
import { incoming } from '../bus/incoming';
import { queueOf } from '../bus/topology';
import { attemptOf } from '../inbox/ladder';
import { strangersMessage } from '../inbox/sender';
import { Tally } from '../inbox/tally';
import { MessagingSettings } from '../options';
import { GivenUp } from './given-up';
import { Parking } from './parking';
import { notFromItsOwner } from './row';

/** What the broker itself gave up on: a message that took its consumer down again and again. Parked like the others. A call that nobody waits for any more is gone: whoever called was told that there is no answer. */
@Injectable()
export class GraveDoor {
  constructor(
    private readonly settings: MessagingSettings,
    private readonly parking: Parking,
    private readonly tally: Tally,
  ) {}

  async receive(raw: ConsumeMessage): Promise<void> {
    const message = incoming(raw);
    const death = raw.properties.headers?.['x-death']?.[0];
    const queue = death?.queue === queueOf(this.settings.service, 'commands') ? 'commands' : 'events';
    if (queue === 'commands' && death?.reason === 'expired') return;
    const thrown = new GivenUp(`delivered to ${death?.queue ?? 'its queue'} and never settled (${death?.reason ?? 'unknown'})`);
    const stranger = queue === 'events' ? strangersMessage(raw, message, this.settings) : undefined;
    if (stranger) await this.parking.park(queue, stranger, { reason: notFromItsOwner, thrown, attempts: 1 });
    else await this.parking.park(queue, message, { reason: 'delivery-limit', thrown, attempts: attemptOf(message) });
    this.tally.count('parked');
  }
}

import { Injectable } from '@nestjs/common';
import type { ConsumeMessage } from 'amqplib';
import { incoming } from '../bus/incoming';
import type { BusMessage } from '../bus/outgoing';
import { MessagingSettings } from '../options';
import { Parking } from '../parked/parking';
import { notFromItsOwner } from '../parked/row';
import { patternOf } from '@custodian/contracts';
import { type Delivery, laneOf, setAside } from './delivery';
import { Inbox } from './inbox';
import { attemptOf, Ladder } from './ladder';
import { LaneQueue } from './lane-queue';
import { mongoAway } from '../consuming/mongo-away';
import { Positions } from './positions';
import { decidedHeader, strangersMessage } from './sender';
import { eventOf, readArrival, readDelivery, Unfit } from './read-arrival';
import { Tally } from './tally';

export type Listener = (delivery: Delivery) => Promise<void>;

/** What the event door rests on when a message cannot be handled. */
@Injectable()
export class Mishaps {
  constructor(
    readonly ladder: Ladder,
    readonly parking: Parking,
    readonly positions: Positions,
    readonly tally: Tally,
  ) {}
}

/** Every message on the service's event queue comes through here. When `receive` resolves, the message may be acknowledged; when it rejects, not. */
@Injectable()
export class EventDoor {
  private readonly lanes = new LaneQueue();

  constructor(
    private readonly settings: MessagingSettings,
    private readonly inbox: Inbox,
    private readonly mishaps: Mishaps,
  ) {}

  async receive(raw: ConsumeMessage, listenerOf: (pattern: string) => Listener | undefined, open: () => boolean): Promise<void> {
    const message = incoming(raw);
    const stranger = strangersMessage(raw, message, this.settings);
    if (stranger) {
      await this.parkUnfit(stranger, new Unfit(notFromItsOwner, 'it was not sent by the owner of the event'));
      return;
    }
    try {
      const arrival = readArrival(message, raw.fields.redelivered);
      await this.lanes.run(laneOf(arrival), async () => {
        if (!open()) throw new Closed();
        await this.settle(message, () => this.handle(arrival, listenerOf));
      });
    } catch (thrown) {
      if (!(thrown instanceof Unfit)) throw thrown;
      await this.parkUnfit(message, thrown);
    }
  }

  private async handle(arrival: ReturnType<typeof readArrival>, listenerOf: (pattern: string) => Listener | undefined): Promise<void> {
    const decided = arrival.message.headers[decidedHeader];
    if (decided !== undefined) return this.inbox.handle(arrival, () => Promise.resolve(setAside('decided')));
    const event = eventOf(arrival, this.settings.messages.events);
    const delivery = readDelivery(arrival, event);
    const listener = listenerOf(patternOf(event));
    if (!listener) return this.inbox.handle(delivery, () => Promise.resolve(setAside('not-heard-here')));
    await listener(delivery);
    if (!this.inbox.outcomeOf(delivery)) throw new TypeError(`the listener to ${delivery.pattern} did not give its delivery to the inbox`);
  }

  private async settle(message: BusMessage, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      if (thrown instanceof Unfit) throw thrown;
      if (mongoAway(thrown)) throw thrown;
      const { stream, key, seq } = message.headers;
      if (typeof seq === 'number') await this.mishaps.positions.met(`${stream}/${key}`, seq);
      this.mishaps.tally.count(await this.mishaps.ladder.climb('events', message, thrown));
    }
  }

  private async parkUnfit(message: BusMessage, unfit: Unfit): Promise<void> {
    await this.mishaps.parking.park('events', message, { reason: unfit.reason, thrown: unfit, attempts: attemptOf(message) });
    this.mishaps.tally.count('parked');
  }
}

/** The door was closed before this message's turn came: it goes back to the queue untouched. */
export class Closed extends Error {
  override name = 'Closed';
}

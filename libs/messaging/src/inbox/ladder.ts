import { Injectable } from '@nestjs/common';
import { errorFields, Log } from '@custodian/platform';
import type { BusMessage } from '../bus/outgoing';
import { Publisher } from '../bus/publisher';
import { queueOf, retryExchange } from '../bus/topology';
import { MessagingSettings } from '../options';
import { Parking } from '../parked/parking';

/** What failed comes again after a pause, each longer than the one before; after the last it is parked. */
@Injectable()
export class Ladder {
  constructor(
    private readonly settings: MessagingSettings,
    private readonly publisher: Publisher,
    private readonly parking: Parking,
    private readonly log: Log,
  ) {}

  /** Resolves once the broker has the next attempt, or MongoDB the parked message: only then may the message be acknowledged. */
  async climb(queue: 'events' | 'commands', message: BusMessage, thrown: unknown): Promise<'retried' | 'parked'> {
    const attempt = attemptOf(message);
    if (attempt > this.settings.ladderMs.length) {
      await this.parking.park(queue, message, { reason: 'attempts-exhausted', thrown, attempts: attempt });
      return 'parked';
    }
    const headers = { ...message.headers, attempt: attempt + 1 };
    await this.publisher.send({ ...message, headers, exchange: retryExchange(this.settings.service, attempt), routingKey: queueOf(this.settings.service, queue) });
    this.log.warn('message.retried', { messageId: message.messageId, pattern: message.type, rung: attempt, ...errorFields(thrown) });
    return 'retried';
  }
}

/** 1 for a message that has not failed yet. */
export function attemptOf(message: BusMessage): number {
  const { attempt } = message.headers;
  return typeof attempt === 'number' && Number.isInteger(attempt) && attempt > 0 ? attempt : 1;
}

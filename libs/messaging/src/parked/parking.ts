import { Injectable } from '@nestjs/common';
import { Clock, errorFields, framesOf, Log, Problem } from '@custodian/platform';
import type { BusMessage } from '../bus/outgoing';
import { MessagingSettings } from '../options';
import { Positions } from '../inbox/positions';
import { Unfit } from '../inbox/read-arrival';
import { Store } from '../store';
import { GivenUp } from './given-up';
import { notFromItsOwner, type ParkedRow, type ParkReason } from './row';

export interface Fault {
  readonly reason: ParkReason;
  readonly thrown: unknown;
  readonly attempts: number;
}

/** The time a message is parked, and the line that says so. */
@Injectable()
export class ParkingPorts {
  constructor(
    readonly clock: Clock,
    readonly log: Log,
  ) {}
}

/** Where messages go that cannot be handled: once each, in this service's database, with what was wrong. */
@Injectable()
export class Parking {
  constructor(
    private readonly settings: MessagingSettings,
    private readonly store: Store,
    private readonly positions: Positions,
    private readonly ports: ParkingPorts,
  ) {}

  /** Parks a message, or parks it again after a replay that failed. Its lane waits until it is replayed or set aside. Resolves once a majority has it. */
  async park(queue: 'events' | 'commands', message: BusMessage, fault: Fault): Promise<void> {
    const consumer = this.settings.service;
    const { messageId } = message;
    // A stranger's message has no place in a lane, so that it cannot stand in the way of any.
    const place = fault.reason === notFromItsOwner ? undefined : placeOf(message);
    const row: Omit<ParkedRow, 'consumer' | 'messageId' | 'attempts'> = {
      queue,
      message,
      ...place,
      reason: fault.reason,
      ...describe(fault.thrown),
      parkedAt: this.ports.clock.now(),
      status: 'parked',
    };
    await this.store.transaction(async (session) => {
      await this.store.parked.updateOne({ consumer, messageId }, { $set: row, $max: { attempts: fault.attempts } }, { session, upsert: true });
      if (place && queue === 'events') await this.positions.blockedBy(place.lane, place.seq, messageId, session);
    });
    this.ports.log.error('message.parked', { consumer, messageId, pattern: message.type, reason: fault.reason, attempts: fault.attempts, errorName: row.error }, fault.thrown);
  }
}

function placeOf({ headers }: BusMessage): { lane: string; key: string; seq: number } | undefined {
  const { stream, key, seq } = headers;
  if (typeof stream !== 'string' || typeof key !== 'string' || typeof seq !== 'number' || seq < 1) return undefined;
  return { lane: `${stream}/${key}`, key, seq };
}

/** Sentences are kept of errors of our own only: a library's may quote what a person typed. */
function describe(thrown: unknown): Pick<ParkedRow, 'error' | 'detail' | 'stack'> {
  if (thrown instanceof Problem) return { error: thrown.code, detail: thrown.detail, stack: framesOf(thrown) };
  if (thrown instanceof Unfit || thrown instanceof GivenUp) return { error: thrown.name, detail: thrown.message, stack: '' };
  return { error: errorFields(thrown).errorName, detail: '', stack: framesOf(thrown) };
}

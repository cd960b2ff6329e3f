import { patternOf, type AnyEvent } from '@custodian/contracts';
import { z } from 'zod';
import { readJson } from '@custodian/platform';
import type { BusMessage } from '../bus/outgoing';
import type { ParkReason } from '../parked/row';
import type { Arrival, Delivery } from './delivery';

/** Why a message cannot be handled now or ever, with what is known of it. */
export class Unfit extends Error {
  constructor(
    readonly reason: ParkReason,
    readonly detail: string,
    readonly arrival?: Arrival,
  ) {
    super(detail);
    this.name = 'Unfit';
  }
}

const Envelope = z.object({
  stream: z.string().min(1),
  key: z.string().min(1),
  seq: z.number().int().min(1),
  'occurred-at': z.iso.datetime({ offset: true }),
  'previous-at': z.iso.datetime({ offset: true }).optional(),
  'actor-id': z.string().min(1),
  traceparent: z.string().optional(),
  attempt: z.number().int().min(1).default(1),
});

/** Reads where a message stands in its lane. Throws `Unfit` where it does not say. */
export function readArrival(message: BusMessage, redelivered: boolean): Arrival {
  const envelope = Envelope.safeParse(message.headers);
  if (!envelope.success) throw new Unfit('unreadable', `headers: ${pathsOf(envelope.error)}`);
  const { stream, key, seq, attempt, traceparent } = envelope.data;
  return {
    messageId: message.messageId,
    pattern: message.type,
    stream,
    key,
    seq,
    occurredAt: new Date(envelope.data['occurred-at']),
    correlationId: message.correlationId,
    actorId: envelope.data['actor-id'],
    traceparent,
    attempt,
    redelivered,
    message,
  };
}

/** Reads the body by the event's contract, leaving out what it does not know. Throws `Unfit`. */
export function readDelivery(arrival: Arrival, event: AnyEvent): Delivery {
  let body: unknown;
  try {
    body = readJson(Buffer.from(arrival.message.body));
  } catch (thrown) {
    throw new Unfit('unreadable', thrown instanceof Error ? thrown.message : 'not JSON', arrival);
  }
  const payload = event.payload.safeParse(body);
  if (!payload.success) throw new Unfit('invalid-payload', pathsOf(payload.error), arrival);
  if (event.stream !== arrival.stream || payload.data[event.keyField] !== arrival.key) throw new Unfit('invalid-payload', `${event.keyField}: is not the key it was sent under`, arrival);
  return { ...arrival, event, payload: payload.data };
}

/** The event of this pattern. Throws `Unfit` where no such message, or no such version of it, is known. */
export function eventOf(arrival: Arrival, events: readonly AnyEvent[]): AnyEvent {
  const event = events.find((known) => patternOf(known) === arrival.pattern);
  if (event) return event;
  const name = arrival.pattern.replace(/\.v\d+$/u, '');
  const versions = events.filter((known) => known.name === name).map((known) => known.version);
  if (versions.length === 0) throw new Unfit('unknown-type', 'no such event is known here', arrival);
  throw new Unfit('unknown-version', `known here: ${versions.join(', ')}`, arrival);
}

/** Which fields are wrong and how; never their values. */
function pathsOf(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || '(whole)'}: ${issue.code}`).join('; ');
}

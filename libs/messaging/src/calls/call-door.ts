import { Injectable } from '@nestjs/common';
import type { ConsumeMessage } from 'amqplib';
import { Log, Problem, problemOf, readJson } from '@custodian/platform';
import { incoming } from '../bus/incoming';
import type { BusMessage } from '../bus/outgoing';
import { Mishaps } from '../inbox/event-door';
import { attemptOf } from '../inbox/ladder';
import { mongoAway } from '../consuming/mongo-away';
import { nextSpan } from '../trace';
import type { BusCall } from './bus-call';
import { Replies } from './replies';

export type Answerer = (call: BusCall) => Promise<unknown>;

/** Every command and query that comes over the bus comes through here. When `receive` resolves, the message may be acknowledged. */
@Injectable()
export class CallDoor {
  constructor(
    private readonly replies: Replies,
    private readonly mishaps: Mishaps,
    private readonly log: Log,
  ) {}

  async receive(raw: ConsumeMessage, kind: 'commands' | 'queries', answererOf: (pattern: string) => Answerer | undefined): Promise<void> {
    const message = incoming(raw);
    const replyTo: unknown = raw.properties.replyTo;
    let answer: { ok: unknown } | { problem: Problem };
    try {
      answer = { ok: await answerOf(message, answererOf) };
    } catch (thrown) {
      if (typeof replyTo !== 'string') {
        if (kind === 'commands') await this.failed(message, thrown);
        return;
      }
      answer = { problem: mongoAway(thrown) ? new Problem(503, 'service-unavailable', 'The service cannot reach its records just now.') : problemOf(thrown) };
      if (answer.problem.status >= 500) this.log.error('call.failed', { pattern: message.type, code: answer.problem.code, messageId: message.messageId }, thrown);
    }
    if (typeof replyTo === 'string') this.replies.send(replyTo, String(raw.properties.correlationId ?? ''), answer);
  }

  /** A command nobody waits for: refused for good it is parked with the reason, failed it comes again. */
  private async failed(message: BusMessage, thrown: unknown): Promise<void> {
    if (mongoAway(thrown)) throw thrown;
    if (thrown instanceof Problem && thrown.status < 500) {
      await this.mishaps.parking.park('commands', message, { reason: reasonOf(thrown), thrown, attempts: attemptOf(message) });
      this.mishaps.tally.count('parked');
      return;
    }
    this.mishaps.tally.count(await this.mishaps.ladder.climb('commands', message, thrown));
  }
}

const unknownMessage = 'unknown-message';
const malformed = 'malformed';

function reasonOf(problem: Problem) {
  if (problem.code === unknownMessage) return 'unknown-type';
  return problem.code === malformed ? 'unreadable' : 'refused';
}

async function answerOf(message: BusMessage, answererOf: (pattern: string) => Answerer | undefined): Promise<unknown> {
  const answerer = answererOf(message.type);
  if (!answerer) throw new Problem(404, unknownMessage, 'This service knows no such message, or not this version of it.');
  const { headers } = message;
  return answerer({
    pattern: message.type,
    input: read(message.body),
    headers: {
      actor: text(headers.actor) === undefined ? undefined : read(text(headers.actor) ?? ''),
      idempotencyKey: text(headers['idempotency-key']),
      ifMatch: version(headers['if-match']),
      authorization: text(headers.authorization),
    },
    correlationId: text(headers['correlation-id']) ?? message.correlationId,
    traceparent: nextSpan(text(headers.traceparent)),
    messageId: message.messageId,
  });
}

function read(json: string): unknown {
  try {
    return readJson(Buffer.from(json));
  } catch {
    throw new Problem(400, malformed, 'The message is not JSON that can be read.');
  }
}

function text(header: string | number | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}

function version(header: string | number | undefined): number | undefined {
  const number = typeof header === 'string' ? Number(header.replaceAll('"', '')) : header;
  return Number.isInteger(number) ? number : undefined;
}

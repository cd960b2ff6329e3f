import { Injectable } from '@nestjs/common';
import type { ConsumeMessage } from 'amqplib';
import { Log, Problem, problemOf } from '@custodian/platform';
import { incoming } from '../bus/incoming';
import type { BusMessage } from '../bus/outgoing';
import { Mishaps } from '../inbox/event-door';
import { attemptOf } from '../inbox/ladder';
import { mongoAway } from '../consuming/mongo-away';
import type { BusCall } from './bus-call';
import { ClosedCalls } from './closed-calls';
import { Replies } from './replies';

export type Answerer = (call: BusCall) => Promise<unknown>;

/** Every command and query that comes over the bus comes through here. When `receive` resolves, the message may be acknowledged. */
@Injectable()
export class CallDoor {
  constructor(
    private readonly replies: Replies,
    private readonly closed: ClosedCalls,
    private readonly mishaps: Mishaps,
    private readonly log: Log,
  ) {}

  async receive(raw: ConsumeMessage, kind: 'commands' | 'queries', answererOf: (pattern: string) => Answerer | undefined): Promise<void> {
    const message = incoming(raw);
    const waiting = replyOf(raw);
    let from: string | undefined;
    try {
      const answerer = answererOf(message.type);
      const opened = await this.closed.openCall(message);
      from = opened.from;
      if (!answerer) throw new Problem(404, unknownMessage, 'This service knows no such message, or not this version of it.');
      const ok = await answerer(opened.call);
      if (waiting) await this.reply(waiting, from, message, { ok });
    } catch (thrown) {
      if (waiting) await this.reply(waiting, from, message, { problem: this.problemOf(message, thrown) });
      else if (kind === 'commands') await this.failed(message, thrown);
    }
  }

  /** Closed for whoever called; to a stranger, the plain problem only. */
  private async reply(waiting: Waiting, from: string | undefined, { messageId, type }: BusMessage, answer: { ok: unknown } | { problem: Problem }): Promise<void> {
    const text = from === undefined ? JSON.stringify(answer) : await this.closed.closeAnswer(from, { messageId, pattern: type }, answer);
    this.replies.send(waiting.replyTo, waiting.correlationId, text);
  }

  private problemOf(message: BusMessage, thrown: unknown): Problem {
    const problem = mongoAway(thrown) ? new Problem(503, 'service-unavailable', 'The service cannot reach its records just now.') : problemOf(thrown);
    if (problem.status >= 500) this.log.error('call.failed', { pattern: message.type, code: problem.code, messageId: message.messageId }, thrown);
    return problem;
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

interface Waiting {
  readonly replyTo: string;
  readonly correlationId: string;
}

function replyOf({ properties }: ConsumeMessage): Waiting | undefined {
  const replyTo: unknown = properties.replyTo;
  return typeof replyTo === 'string' ? { replyTo, correlationId: String(properties.correlationId ?? '') } : undefined;
}

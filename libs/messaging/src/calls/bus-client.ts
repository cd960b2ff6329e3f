import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Channel, ChannelModel, ConsumeMessage, Message } from 'amqplib';
import { patternOf, type AnyOperation, type OutputOf } from '@custodian/contracts';
import { Problem } from '@custodian/platform';
import type { z } from 'zod';
import { listen, Publisher } from '../bus/publisher';
import { operationsExchange } from '../bus/topology';
import { nextSpan } from '../trace';
import type { Vouched } from '../vouching/vouch';
import { readAnswer } from './answer';
import { ClosedCalls } from './closed-calls';

/** On whose behalf a query is asked. */
export interface Asking {
  /** This service vouches for them; the answering service decides what they may see. */
  readonly actor: Vouched['actor'];
  readonly correlationId: string;
  readonly traceparent?: string;
  /** The children an enquiry of the actor's has opened, for `register.get-child`. */
  readonly opened?: readonly string[];
  /** Default 3 s. */
  readonly timeoutMs?: number;
}

interface Waiting {
  readonly settle: (answer: string) => void;
  readonly fail: (problem: Problem) => void;
}

const directReply = 'amq.rabbitmq.reply-to';

/** Asks other services, over the bus, with a limit. Never waits for a broker that is not there. */
@Injectable()
export class BusClient {
  private channel: Channel | undefined;
  private readonly waiting = new Map<string, Waiting>();

  constructor(
    private readonly publisher: Publisher,
    private readonly closed: ClosedCalls,
  ) {
    publisher.share(
      (connection) => this.open(connection),
      () => {
        this.channel = undefined;
        for (const id of [...this.waiting.keys()]) this.fail(id, 'The connection to the bus was lost.');
      },
    );
  }

  /**
   * Asks the operation's owner and gives its answer, read by the contract. Throws the owner's own `Problem`, or 503 `service-unavailable`
   * where the broker is away, nobody answers this operation, or the limit passes. Queries only change nothing: asking again is safe.
   */
  async query<T extends AnyOperation>(operation: T, input: z.input<T['input']>, asking: Asking): Promise<OutputOf<T>> {
    const messageId = randomUUID();
    const { actor, opened } = asking;
    const body = await this.closed.closeCall(operation, { messageId, input, vouched: { actor, opened } });
    const answer = await this.ask(patternOf(operation), messageId, body, asking);
    return readAnswer(operation, await this.closed.openAnswer(operation, messageId, answer).catch(() => undefined));
  }

  private ask(pattern: string, id: string, body: string, { correlationId, traceparent, timeoutMs = 3_000 }: Asking): Promise<string> {
    const channel = this.channel;
    if (!channel || !this.publisher.up) return Promise.reject(unavailable('The bus is not connected.'));
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => { this.fail(id, 'No answer within the time limit.'); }, timeoutMs);
      const finish = () => {
        clearTimeout(limit);
        this.waiting.delete(id);
      };
      this.waiting.set(id, {
        settle: (answer) => { finish(); resolve(answer); },
        fail: (problem) => { finish(); reject(problem); },
      });
      try {
        channel.publish(operationsExchange, pattern, Buffer.from(body), {
          mandatory: true,
          userId: this.publisher.userId,
          expiration: timeoutMs,
          replyTo: directReply,
          messageId: id,
          correlationId: id,
          type: pattern,
          contentType: 'application/jose',
          headers: { 'correlation-id': correlationId, traceparent: nextSpan(traceparent) },
        });
      } catch {
        this.fail(id, 'The connection to the bus was lost.');
      }
    });
  }

  private async open(connection: ChannelModel): Promise<void> {
    const channel = await connection.createChannel();
    listen(channel, () => { this.publisher.restart(); });
    channel.on('return', (message: Message) => { this.fail(String(message.properties.messageId), 'Nobody answers this operation.'); });
    await channel.consume(directReply, (message) => { this.answered(message); }, { noAck: true });
    this.channel = channel;
  }

  private answered(message: ConsumeMessage | null): void {
    if (!message) {
      this.publisher.restart();
      return;
    }
    this.waiting.get(String(message.properties.correlationId))?.settle(message.content.toString('utf8'));
  }

  private fail(id: string, detail: string): void {
    this.waiting.get(id)?.fail(unavailable(detail));
  }
}

function unavailable(detail: string): Problem {
  return new Problem(503, 'service-unavailable', detail);
}

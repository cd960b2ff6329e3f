import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Channel, ChannelModel, ConsumeMessage, Message } from 'amqplib';
import { patternOf, type AnyOperation, type OutputOf } from '@custodian/contracts';
import { Problem, readJson } from '@custodian/platform';
import type { z } from 'zod';
import { listen, Publisher } from '../bus/publisher';
import { operationsExchange } from '../bus/topology';
import { nextSpan } from '../trace';
import { readAnswer } from './answer';

/** On whose behalf a query is asked. */
export interface Asking {
  /** Carried as JSON; the answering service decides what this actor may see. */
  readonly actor: object;
  readonly correlationId: string;
  readonly traceparent?: string;
  /** Default 3 s. */
  readonly timeoutMs?: number;
}

interface Waiting {
  readonly settle: (answer: unknown) => void;
  readonly fail: (problem: Problem) => void;
}

const directReply = 'amq.rabbitmq.reply-to';

/** Asks other services, over the bus, with a limit. Never waits for a broker that is not there. */
@Injectable()
export class BusClient {
  private channel: Channel | undefined;
  private readonly waiting = new Map<string, Waiting>();

  constructor(private readonly publisher: Publisher) {
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
    const answer = await this.ask(patternOf(operation), JSON.stringify(input), asking);
    return readAnswer(operation, answer);
  }

  private ask(pattern: string, body: string, { actor, correlationId, traceparent, timeoutMs = 3_000 }: Asking): Promise<unknown> {
    const channel = this.channel;
    if (!channel || !this.publisher.up) return Promise.reject(unavailable('The bus is not connected.'));
    const id = randomUUID();
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
          expiration: timeoutMs,
          replyTo: directReply,
          messageId: id,
          correlationId: id,
          type: pattern,
          contentType: 'application/json',
          headers: { actor: JSON.stringify(actor), 'correlation-id': correlationId, traceparent: nextSpan(traceparent) },
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
    const id = String(message.properties.correlationId);
    try {
      this.waiting.get(id)?.settle(readJson(message.content));
    } catch {
      this.waiting.get(id)?.fail(new Problem(502, 'answer-unreadable', 'The answering service sent what cannot be read.'));
    }
  }

  private fail(id: string, detail: string): void {
    this.waiting.get(id)?.fail(unavailable(detail));
  }
}

function unavailable(detail: string): Problem {
  return new Problem(503, 'service-unavailable', detail);
}

import { Injectable } from '@nestjs/common';
import { type AnyOperation, patternOf } from '@custodian/contracts';
import { Problem } from '@custodian/platform';
import { z } from 'zod';
import type { BusMessage } from '../bus/outgoing';
import { nextSpan } from '../trace';
import { close, open } from '../vouching/closed';
import { ServiceKeys } from '../vouching/service-keys';
import { holdsFor, vouch, type Vouched, vouchedFor } from '../vouching/vouch';
import type { BusCall, Caller } from './bus-call';

/** What a call carries, once opened. */
const Content = z.strictObject({
  input: z.unknown(),
  word: z.string().optional().describe('of the calling service for the person, signed'),
  authorization: z.string().optional().describe("the person's own access token"),
  idempotencyKey: z.string().optional(),
  ifMatch: z.int().optional(),
});

export interface CallToMake extends Omit<z.input<typeof Content>, 'word'> {
  readonly messageId: string;
  readonly vouched?: Vouched;
}

/** Closes and opens what services ask each other and answer. */
@Injectable()
export class ClosedCalls {
  constructor(private readonly keys: ServiceKeys) {}

  /** A call as it goes over the bus: closed for the operation's owner, with this service's word for whom it is made. */
  async closeCall(operation: AnyOperation, { messageId, vouched, ...content }: CallToMake): Promise<string> {
    const [to, pattern] = [operation.owner, patternOf(operation)];
    const word = vouched && (await vouch(this.keys, { to, messageId, pattern }, vouched, holdsFor[operation.kind]));
    return close(this.keys, { kind: 'call', from: this.keys.name, to, messageId, pattern }, { ...content, ...(word && { word }) });
  }

  /** A call that came. Throws 400 `malformed` where it does not open here or is not a call. */
  async openCall(message: BusMessage): Promise<{ readonly from: string; readonly call: BusCall }> {
    const { messageId, type: pattern, headers } = message;
    const opened = await open(this.keys, message.body, { kind: 'call', messageId, pattern }).catch(() => undefined);
    const content = Content.safeParse(opened?.content);
    if (!opened || !content.success) throw new Problem(400, 'malformed', 'The message is not closed for this service, or cannot be read.');
    const { from } = opened;
    const { input, idempotencyKey, ifMatch } = content.data;
    const caller = await this.callerOf(from, content.data, { messageId, pattern });
    const correlationId = text(headers['correlation-id']) ?? message.correlationId;
    return { from, call: { pattern, input, caller, idempotencyKey, ifMatch, correlationId, traceparent: nextSpan(text(headers.traceparent)), messageId } };
  }

  /** An answer, closed for whoever called. */
  closeAnswer(to: string, { messageId, pattern }: Pick<BusCall, 'messageId' | 'pattern'>, answer: unknown): Promise<string> {
    return close(this.keys, { kind: 'answer', from: this.keys.name, to, messageId, pattern }, answer);
  }

  /** The answer of the operation's owner to a call of ours. Throws where anybody else gave it. */
  async openAnswer(operation: AnyOperation, messageId: string, text: string): Promise<unknown> {
    const { from, content } = await open(this.keys, text, { kind: 'answer', messageId, pattern: patternOf(operation) });
    if (from !== operation.owner) throw new Problem(502, 'answer-unreadable', 'Another service answered than the one asked.');
    return content;
  }

  private async callerOf(from: string, { word, authorization }: z.output<typeof Content>, call: { messageId: string; pattern: string }): Promise<Caller | undefined> {
    if (word === undefined) return authorization === undefined ? undefined : { authorization };
    const vouched = await vouchedFor(this.keys, word, from, call);
    return vouched && { askedBy: from, ...vouched };
  }
}

function text(header: string | number | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}

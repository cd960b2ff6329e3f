import type { AnyBetween, BetweenMessage, SentDocument } from '@custodian/contracts';
import { HandlersWrong, type Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';

/** Who said something, and in which dispatch. */
export interface SaidBy {
  /** The code of the authority. */
  readonly custodian: string;
  readonly dispatchId: string;
  /** When it was durably here. */
  readonly receivedAt: Date;
  /** What came with it and is kept here, sealed. */
  readonly documents: readonly SentDocument[];
  /** Who entered it, where it came in writing or by telephone. */
  readonly enteredBy?: string;
}

/** What is done about a message: inside the transaction that marks it as handled. The driver may run it again. */
export type Handle<P = unknown> = (tx: Tx, payload: P, from: SaidBy) => Promise<void>;

/** Who handles what other custodians say: each message by one, told at start. */
@Injectable()
export class Receives {
  private readonly handlers = new Map<string, Handle>();

  /** Throws where somebody handles it already. Call it while the module starts. */
  on<P extends z.ZodObject>(message: BetweenMessage<P>, handle: Handle<z.output<P>>): void {
    const key = keyOf(message);
    if (this.handlers.has(key)) throw new HandlersWrong(`${key} is handled twice`);
    this.handlers.set(key, (tx, payload, from) => handle(tx, message.payload.parse(payload), from));
  }

  handlerOf(message: AnyBetween): Handle | undefined {
    return this.handlers.get(keyOf(message));
  }
}

function keyOf({ name, version }: AnyBetween): string {
  return `${name}.v${version}`;
}

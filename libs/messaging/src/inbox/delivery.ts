import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AnyEvent, PayloadOf } from '@custodian/contracts';
import type { BusMessage } from '../bus/outgoing';

/** A message in a consumer's hands: where it stands in its lane, whatever is in it. */
export interface Arrival {
  readonly messageId: string;
  readonly pattern: string;
  readonly stream: string;
  readonly key: string;
  readonly seq: number;
  readonly occurredAt: Date;
  /** When the one before it in its lane was announced; absent for the first. */
  readonly previousAt?: Date;
  readonly correlationId: string;
  readonly actorId: string;
  readonly traceparent?: string;
  /** 1 at first, one more after each pause of the retry ladder. */
  readonly attempt: number;
  readonly redelivered: boolean;
  /** As it came, to be kept where it has to wait. */
  readonly message: BusMessage;
}

/** One event, read by its contract, as a listener gets it. */
export interface Delivery<E extends AnyEvent = AnyEvent> extends Arrival {
  readonly event: E;
  readonly payload: PayloadOf<E>;
}

/** Looked at, and rightly nothing done: with the reason, as a code. */
export interface SetAside {
  readonly setAside: string;
}

/** What a listener returns for a message that does not concern it. */
export function setAside(reason: string): SetAside {
  return { setAside: reason };
}

/** The stream and key of a message, within which order is kept. */
export function laneOf({ stream, key }: { readonly stream: string; readonly key: string }): string {
  return `${stream}/${key}`;
}

/** Parameter of a listener's method: the `Delivery`. */
export const TheDelivery = createParamDecorator((_: unknown, host: ExecutionContext): unknown => host.switchToRpc().getContext());

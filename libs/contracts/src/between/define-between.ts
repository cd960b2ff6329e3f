import type { z } from 'zod';

/**
 * One message between custodians of two authorities: what it says, and whether it is about a child at risk, so that nobody hears of it too late.
 * It is encrypted from the one to the other, so its payload may tell of people. It never stands in an event.
 */
export interface BetweenMessage<P extends z.ZodObject = z.ZodObject> {
  readonly kind: 'between';
  /** In kebab case, such as `temporary-inclusion-asked`. */
  readonly name: string;
  readonly version: number;
  readonly doc: string;
  /** The heading of the same as a letter: in plain words, and naming nobody. */
  readonly title: string;
  /** What the letter asks of who receives it. */
  readonly asks?: string;
  /** Without a receipt after an hour somebody rings. */
  readonly urgent: boolean;
  /** Strict. A field `documents`, where there is one, is a list of `SentDocument`: their bytes travel beside the payload. */
  readonly payload: P;
  readonly example: z.input<P>;
}

export type AnyBetween = BetweenMessage;
export type SaidIn<T extends AnyBetween> = z.output<T['payload']>;

/** Declares a message between custodians. */
export function defineBetween<P extends z.ZodObject>(details: Omit<BetweenMessage<P>, 'kind'>) {
  return { kind: 'between', ...details } as const satisfies BetweenMessage<P>;
}

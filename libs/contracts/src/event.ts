import type { z } from 'zod';
import type { Service } from './service';

/**
 * One event: what happened, said by its one owner to every listener, with ids only.
 * Events of one `stream` about one key (the value of `keyField`, such as a child's id) arrive in the order they were committed.
 * Listeners ignore fields they do not know, so that a version can grow.
 */
export interface Event<P extends z.ZodObject = z.ZodObject> {
  readonly kind: 'event';
  readonly name: `${string}.${string}`;
  readonly version: number;
  readonly owner: Service;
  readonly listeners: readonly [Service, ...Service[]];
  readonly stream: string;
  readonly keyField: string;
  readonly doc: string;
  readonly payload: P;
  readonly example: z.input<P>;
}

export type AnyEvent = Event;
export type PayloadOf<T extends AnyEvent> = z.output<T['payload']>;

/** Declares an event. The payload carries identifiers, never a person's details. */
export function defineEvent<P extends z.ZodObject>(details: Omit<Event<P>, 'kind' | 'keyField'> & { readonly keyField: keyof z.output<P> & string }) {
  return { kind: 'event', ...details } as const satisfies Event<P>;
}

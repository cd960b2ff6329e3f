import type { z } from 'zod';
import type { Service } from './service';

/** Where an operation can be called over HTTP, below the gateway's `/api`. Path parameters are input fields. */
export interface HttpDoor {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly path: `/${string}`;
}

/**
 * One command or query: who owns it, how it is called and what it takes and gives.
 * The input is one flat object: path parameters, query string and body together. The name is also the access action.
 */
export interface Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  readonly kind: 'command' | 'query';
  readonly name: `${string}.${string}`;
  readonly version: number;
  readonly owner: Service;
  readonly doc: string;
  /** Absent: reachable over the bus only. */
  readonly http?: HttpDoor;
  /** True where the command changes an existing resource: the caller states the version it saw (If-Match). */
  readonly changes?: boolean;
  /** True where the answer is too confidential to keep for a caller who sends the command again: it is then carried out again. It changes nothing but the trail. */
  readonly forgetsAnswer?: boolean;
  readonly input: I;
  readonly output: O;
  readonly example: { readonly input: z.input<I>; readonly output: z.input<O> };
  /** Stable problem codes of the operation's own rules, beside those every operation can answer with. */
  readonly refusals?: readonly string[];
}

export type AnyOperation = Operation;
export type InputOf<T extends AnyOperation> = z.output<T['input']>;
export type OutputOf<T extends AnyOperation> = z.output<T['output']>;

type Details<I extends z.ZodObject, O extends z.ZodType> = Omit<Operation<I, O>, 'kind'>;

/** Declares a command: changes state, has one owner, carries an idempotency key. */
export function defineCommand<I extends z.ZodObject, O extends z.ZodType>(details: Details<I, O>) {
  return { kind: 'command', ...details } as const satisfies Operation<I, O>;
}

/** Declares a query: a read without side effects other than its audit entry. */
export function defineQuery<I extends z.ZodObject, O extends z.ZodType>(details: Details<I, O>) {
  return { kind: 'query', ...details } as const satisfies Operation<I, O>;
}

/** The name an operation or event has on the bus, such as `enquiry.record.v1`. */
export function patternOf(message: { readonly name: string; readonly version: number }): string {
  return `${message.name}.v${message.version}`;
}

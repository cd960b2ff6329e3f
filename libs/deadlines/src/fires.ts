import 'reflect-metadata';
import type { Tx } from '@custodian/messaging';
import type { Deadline } from './deadline';

const key = Symbol('fires');

/** What is done when a deadline passes: inside the transaction that marks it as fired, so that it is done if and only if that commits. The driver may run it again. */
export type Handler = (tx: Tx, deadline: Deadline) => Promise<void>;

/** Marks a provider's method as what is done when deadlines of these kinds pass. */
export function Fires(...kinds: readonly [string, ...string[]]) {
  return (_target: object, _name: string | symbol, { value }: TypedPropertyDescriptor<Handler>): void => {
    if (value) Reflect.defineMetadata(key, kinds, value);
  };
}

/** The kinds a method is marked with. */
export function kindsOf(method: object): readonly string[] {
  const kinds: unknown = Reflect.getMetadata(key, method);
  return Array.isArray(kinds) ? kinds.map(String) : [];
}

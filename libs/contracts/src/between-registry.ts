import * as messages from './between';
import type { AnyBetween } from './between';

function isBetween(value: unknown): value is AnyBetween {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'between';
}

/** Every message there is between custodians. */
export const between: readonly AnyBetween[] = Object.values(messages).flatMap((value): unknown[] => [value]).filter(isBetween);

/** The message of that name and version, if we know of one. */
export function findBetween(name: string, version: number): AnyBetween | undefined {
  return between.find((message) => message.name === name && message.version === version);
}

import type { AnyOperation } from '@custodian/contracts';
import { z } from 'zod';

const known = new WeakMap<AnyOperation, ReadonlySet<string>>();

/** Every name of a field that an operation's input may have, at any depth. Any other name in an input is the caller's own text, as a column of an import is. */
export function fieldNamesOf(operation: AnyOperation): ReadonlySet<string> {
  const before = known.get(operation);
  if (before) return before;
  const names = new Set<string>();
  gather(z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }), names);
  known.set(operation, names);
  return names;
}

function gather(schema: unknown, names: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  const parts: [string, unknown][] = Object.entries(schema);
  for (const [word, part] of parts) {
    if (word === 'properties' && typeof part === 'object' && part !== null) for (const name of Object.keys(part)) names.add(name);
    gather(part, names);
  }
}

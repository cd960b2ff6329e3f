import type { AnyOperation } from '@custodian/contracts';
import { z } from 'zod';

type Schema = z.core.JSONSchema.JSONSchema;

/** One field of an operation's input as a parameter of the path or the query string. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: Schema | boolean;
  readonly example?: unknown;
}

/** An operation's one flat input, parted the way HTTP carries it. */
export interface InputParts {
  readonly parameters: readonly Parameter[];
  /** Absent where the command takes no fields of its own. */
  readonly body?: { readonly schema: Schema; readonly example: unknown };
}

/** Parts the input: fields named in the path, then for a query the rest as query string, for a command the rest as one JSON object. */
export function inputParts(operation: AnyOperation): InputParts {
  const { properties = {}, required = [], $schema: _, ...rest } = z.toJSONSchema(operation.input, { io: 'input' });
  const inPath = new Set([...(operation.http?.path ?? '').matchAll(/:(\w+)/gu)].map((match) => match[1] ?? ''));
  const example = new Map(Object.entries(operation.example.input));
  const parameters = Object.entries(properties).flatMap(([name, schema]): Parameter[] => {
    if (!inPath.has(name) && operation.kind === 'command') return [];
    return [{ name, in: inPath.has(name) ? 'path' : 'query', required: required.includes(name), schema, ...(example.has(name) && { example: example.get(name) }) }];
  });
  const others = Object.entries(properties).filter(([name]) => !inPath.has(name));
  if (operation.kind === 'query' || others.length === 0) return { parameters };
  const schema: Schema = { ...rest, properties: Object.fromEntries(others), required: required.filter((name) => !inPath.has(name)) };
  return { parameters, body: { schema, example: Object.fromEntries([...example].filter(([name]) => !inPath.has(name))) } };
}

import type { AnyOperation } from '@custodian/contracts';
import { z } from 'zod';
import { inputParts, type Parameter } from './input-parts';
import { problemsOf } from './problems';

/** One body and an example of it. */
interface Body {
  readonly schema: z.core.JSONSchema.JSONSchema;
  readonly example: unknown;
}

interface Success {
  readonly description: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly content: { readonly 'application/json': Body };
}

interface Reference {
  readonly $ref: string;
}

/** How OpenAPI describes one operation. */
export interface OperationObject {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly required: boolean; readonly content: { readonly 'application/json': Body } };
  readonly responses: Readonly<Record<string, Success | Reference>>;
  readonly 'x-refusals'?: readonly string[];
}

/** Describes one operation; `status` is what it answers when all is well. */
export function operationObject(operation: AnyOperation, status: number): OperationObject {
  const { parameters, body } = inputParts(operation);
  const headers = [...(operation.kind === 'command' ? ['IdempotencyKey'] : []), ...(operation.changes ? ['IfMatch'] : [])];
  return {
    operationId: operation.name,
    tags: [operation.owner],
    summary: firstSentence(operation.doc),
    description: operation.doc,
    parameters: [...parameters, ...headers.map((name) => ({ $ref: `#/components/parameters/${name}` }))],
    ...(body && { requestBody: { required: true, content: { 'application/json': body } } }),
    responses: {
      [status]: success(operation),
      ...Object.fromEntries(problemsOf(operation, body !== undefined).map((problem) => [problem, { $ref: `#/components/responses/Problem${problem}` }])),
    },
    ...(operation.refusals && { 'x-refusals': operation.refusals }),
  };
}

function success(operation: AnyOperation): Success {
  const { $schema: _, ...schema } = z.toJSONSchema(operation.output, { io: 'output' });
  const versioned = Object.keys(schema.properties ?? {}).includes('version');
  return {
    description: operation.kind === 'command' ? 'Done, and recorded.' : 'What was asked for.',
    headers: { 'X-Correlation-Id': { $ref: '#/components/headers/CorrelationId' }, ...(versioned && { ETag: { $ref: '#/components/headers/ETag' } }) },
    content: { 'application/json': { schema, example: operation.example.output } },
  };
}

function firstSentence(doc: string): string {
  return (/^[^.:;]+/u.exec(doc)?.[0] ?? doc).slice(0, 120).trim();
}

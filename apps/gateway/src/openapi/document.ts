import type { AnyOperation } from '@custodian/contracts';
import { type OperationObject, operationObject } from './operation-object';
import { problemResponses } from './problem-responses';
import { problemSchema } from './problems';

const components = {
  schemas: { Problem: problemSchema },
  responses: problemResponses(),
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'New for each command, the same when a command is sent again: it is then answered again, not carried out again.',
      schema: { type: 'string', pattern: '^[\\w-]{8,100}$' },
      example: '7c1f3a0b-40b5-4b52-9f0e-1d6c2f5a8e33',
    },
    IfMatch: { name: 'If-Match', in: 'header', required: true, description: 'The ETag of what was read.', schema: { type: 'string', pattern: '^"\\d{1,9}"$' }, example: '"1"' },
  },
  headers: {
    ETag: { description: 'The version of what is answered.', schema: { type: 'string' }, example: '"1"' },
    CorrelationId: { description: 'The X-Correlation-Id of the request, or a new one.', schema: { type: 'string' } },
  },
  securitySchemes: { signedIn: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token of the authority’s sign-in service.' } },
};

/** The OpenAPI 3.1 document of every operation with an HTTP door; `statusOf` says what each answers when all is well. */
export function openApiDocument(operations: readonly AnyOperation[], statusOf: (operation: AnyOperation) => number) {
  const paths: Record<string, Record<string, OperationObject>> = {};
  for (const operation of operations) {
    if (!operation.http) continue;
    const path = operation.http.path.replaceAll(/:(\w+)/gu, '{$1}');
    paths[path] = { ...paths[path], [operation.http.method.toLowerCase()]: operationObject(operation, statusOf(operation)) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Custodian', version: '1', description: 'Who is on the Record, and may this caller be told.' },
    servers: [{ url: '/api' }],
    tags: [...new Set(operations.map((operation) => operation.owner))].map((name) => ({ name })),
    security: [{ signedIn: [] }],
    paths,
    components,
  };
}

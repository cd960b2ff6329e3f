import { type AnyOperation, onTheTelephone } from '@custodian/contracts';

/** Every status a call can be refused with, and what it means. */
export const problemStatuses = {
  400: 'What was sent is malformed, incomplete or has fields that are not known here.',
  401: 'No bearer token, one that is not accepted, or one without a second factor of the last minutes where that is needed.',
  403: 'The signed-in person may not do this.',
  404: 'There is nothing here with that id that the caller may see.',
  409: 'A rule of the operation refuses; nothing was changed.',
  412: 'It has changed since the caller read it.',
  413: 'The body is larger than is taken here.',
  415: 'The body is not application/json in UTF-8.',
  422: 'What was sent cannot be carried out as it stands, or the Idempotency-Key was used for another command.',
  428: 'A change states the version it was decided on, as If-Match.',
  429: 'Too many requests; Retry-After says how many seconds to wait.',
  500: 'Something went wrong here; it has been noted.',
  503: 'What answers this cannot be reached now; trying again is safe.',
} as const;

type ProblemStatus = keyof typeof problemStatuses;

/** The statuses that one operation can be refused with. */
export function problemsOf(operation: AnyOperation, takesBody: boolean): ProblemStatus[] {
  const isCommand = operation.kind === 'command';
  const namesOne = (operation.http?.path ?? '').includes(':');
  return [400, 401, 403, ...(namesOne ? [404 as const] : []), ...(isCommand ? [409 as const] : []), ...(operation.changes ? [412 as const] : []),
    ...(takesBody ? [413 as const, 415 as const] : []), ...(isCommand ? [422 as const] : []), ...(operation.changes ? [428 as const] : []), ...(onTheTelephone.includes(operation) ? [] : [429 as const]), 500, 503];
}

/** RFC 9457, with a stable code and, for malformed input, which fields. */
export const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: { type: 'string', description: 'Stable; programs decide by this.' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, problem: { type: 'string' } }, required: ['path', 'problem'], additionalProperties: false },
    },
  },
  required: ['type', 'title', 'status', 'code', 'detail'],
  additionalProperties: false,
} as const;

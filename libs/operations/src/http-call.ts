import { randomUUID } from 'node:crypto';
import type { AnyOperation } from '@custodian/contracts';
import { Problem } from '@custodian/platform';
import type { Request } from 'express';
import { parseInput } from './parse-input';
import { callerOf } from './actor.guard';
import type { CallOf } from './call';

// Hexadecimal digits and hyphens, as programs make them: nothing that somebody could have typed a name into.
const correlation = /^[\da-f-]{8,64}$/u;

/** A call from an HTTP request. Throws 400, 413, 422 or 428 problems for what is missing or malformed. */
export function callOfRequest<T extends AnyOperation>(operation: T, request: Request): CallOf<T> {
  const correlationId = request.header('x-correlation-id') ?? '';
  const traceparent = request.header('traceparent');
  return {
    input: parseInput(operation, inputOf(operation, request)),
    ...callerOf(request),
    correlationId: correlation.test(correlationId) ? correlationId : randomUUID(),
    ...(traceparent && { traceparent }),
    ...(operation.kind === 'command' && { idempotencyKey: idempotencyKeyOf(request) }),
    ...(operation.changes && { ifMatch: ifMatchOf(request) }),
  };
}

function inputOf(operation: AnyOperation, request: Request): unknown {
  const given: unknown = operation.kind === 'query' ? request.query : (request.body ?? {});
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Problem(400, 'invalid-input', 'Send one JSON object.');
  const inPath = Object.keys(request.params).filter((name) => name in given);
  if (inPath.length > 0) throw new Problem(400, 'invalid-input', 'A field of the path stands in the body or query too.', inPath.map((path) => ({ path, problem: 'given twice' })));
  return { ...given, ...request.params };
}

function idempotencyKeyOf(request: Request): string {
  const key = request.header('idempotency-key');
  if (key === undefined) throw new Problem(400, 'idempotency-key-missing', 'Every command carries an Idempotency-Key header, new for each command and the same when it is sent again.');
  if (!/^[\w-]{8,100}$/u.test(key)) throw new Problem(400, 'idempotency-key-malformed', 'An Idempotency-Key is 8 to 100 letters, digits, _ and -.');
  return key;
}

function ifMatchOf(request: Request): number {
  const tag = request.header('if-match');
  if (tag === undefined) throw new Problem(428, 'if-match-missing', 'A change states the version it was decided on: send the ETag you read as If-Match.');
  const version = /^"(\d{1,9})"$/u.exec(tag)?.[1];
  if (version === undefined) throw new Problem(400, 'if-match-malformed', 'If-Match is one ETag as it was read, such as "3".');
  return Number(version);
}

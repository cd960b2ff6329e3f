import type { AnyOperation } from '@custodian/contracts';
import type { BusCall } from '@custodian/messaging';
import { Problem } from '@custodian/platform';
import { callerOf } from './actor.guard';
import type { CallOf } from './call';
import { parseInput } from './parse-input';

/** A call from a message, whose caller the guard has found. Throws 400, 401 or 428 problems for what is missing or malformed. */
export function callOfMessage<T extends AnyOperation>(operation: T, message: BusCall): CallOf<T> {
  return {
    ...callerOf(message),
    input: parseInput(operation, message.input),
    correlationId: message.correlationId,
    ...(message.traceparent && { traceparent: message.traceparent }),
    ...(operation.kind === 'command' && { idempotencyKey: message.idempotencyKey ?? message.messageId }),
    ...(operation.changes && { ifMatch: versionOf(message) }),
  };
}

function versionOf(message: BusCall): number {
  if (message.ifMatch === undefined) throw new Problem(428, 'if-match-missing', 'A change states the version it was decided on.');
  return message.ifMatch;
}

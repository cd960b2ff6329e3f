import { type Actor, roles } from '@custodian/access';
import type { AnyOperation } from '@custodian/contracts';
import type { BusCall } from '@custodian/messaging';
import { Problem } from '@custodian/platform';
import { z } from 'zod';
import type { CallOf } from './call';
import { parseInput } from './parse-input';

const CarriedActor = z.object({
  id: z.string().min(1).max(200),
  roles: z.array(z.enum(roles)).min(1),
  workerId: z.string().max(60).optional(),
});

/** A call from a message. Throws 400 or 401 problems for what is missing or malformed. */
export function callOfMessage<T extends AnyOperation>(operation: T, message: BusCall): CallOf<T> {
  const actor = CarriedActor.safeParse(message.headers.actor);
  if (!actor.success) throw new Problem(401, 'no-actor', 'A message says on whose behalf it comes.');
  return {
    input: parseInput(operation, message.input),
    actor: actor.data satisfies Actor,
    door: 'bus',
    correlationId: message.correlationId,
    ...(message.traceparent && { traceparent: message.traceparent }),
    ...(operation.kind === 'command' && { idempotencyKey: message.headers.idempotencyKey ?? message.messageId }),
    ...(operation.changes && { ifMatch: versionOf(message) }),
  };
}

function versionOf(message: BusCall): number {
  const version = message.headers.ifMatch;
  if (version === undefined) throw new Problem(428, 'if-match-missing', 'A change states the version it was decided on.');
  return version;
}

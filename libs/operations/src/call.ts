import type { AccessContext, Actor } from '@custodian/access';
import type { AnyOperation, InputOf } from '@custodian/contracts';

/** One call of an operation, whichever door it came through, parsed and with its caller known. */
export interface CallOf<T extends AnyOperation> {
  readonly input: InputOf<T>;
  readonly actor: Actor;
  /** The service that asks for the actor over the bus; absent where they came themselves. */
  readonly askedBy?: AccessContext['askedBy'];
  readonly opened?: AccessContext['opened'];
  readonly correlationId: string;
  readonly traceparent?: string;
  /** Every command has one; a message's own id over the bus. */
  readonly idempotencyKey?: string;
  /** The version the caller saw, for operations that change an existing resource. */
  readonly ifMatch?: number;
}

import type { Vouched } from '../vouching/vouch';

/** On whose behalf a call comes: as the service that makes it vouches, or by the person's own access token. */
export type Caller = ({ readonly askedBy: string } & Vouched) | { readonly authorization: string };

/** A command or query that came over the bus, opened but not yet read by its contract: what a `@MessagePattern` handler sees as its `@Ctx()`. */
export interface BusCall {
  readonly pattern: string;
  readonly input: unknown;
  /** Undefined where the message does not say, or nobody stands for what it says. */
  readonly caller: Caller | undefined;
  readonly idempotencyKey: string | undefined;
  /** The version of the resource the caller saw. */
  readonly ifMatch: number | undefined;
  readonly correlationId: string;
  readonly traceparent: string | undefined;
  readonly messageId: string;
}

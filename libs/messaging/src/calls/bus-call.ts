/** A command or query that came over the bus, not yet read by its contract: what a `@MessagePattern` handler sees as its `@Ctx()`. */
export interface BusCall {
  readonly pattern: string;
  readonly input: unknown;
  readonly headers: {
    /** Who asks, as the calling service says; parsed JSON. */
    readonly actor: unknown;
    readonly idempotencyKey: string | undefined;
    /** The version of the resource the caller saw. */
    readonly ifMatch: number | undefined;
    readonly authorization: string | undefined;
  };
  readonly correlationId: string;
  readonly traceparent: string | undefined;
  readonly messageId: string;
}

/** What a message carries beside its body: ids, names and counts only. */
export type Headers = Readonly<Record<string, string | number>>;

/** A message as it stands on the bus, whoever sends it. */
export interface BusMessage {
  readonly messageId: string;
  /** `<name>.v<version>` */
  readonly type: string;
  readonly correlationId: string;
  readonly headers: Headers;
  readonly body: string;
}

/** A message and where it goes. The default exchange ('') routes to the queue of that name. */
export interface Outgoing extends BusMessage {
  readonly exchange: string;
  readonly routingKey: string;
}

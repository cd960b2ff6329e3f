/** A message whose effects are in this database. */
export interface InboxRow {
  /** `<consumer>/<messageId>` */
  readonly _id: string;
  readonly outcome: 'handled' | 'set-aside';
  readonly reason?: string;
  readonly lane: string;
  readonly seq: number;
  /** The real time, not the test clock's: it starts the row's time to live. */
  readonly handledAt: Date;
}

/** How far one consumer has come in one lane. */
export interface PositionRow {
  /** `<consumer>/<stream>/<key>` */
  readonly _id: string;
  readonly last: number;
  /** Later messages wait in `held`. */
  readonly waiting?: boolean;
  /** How many ever came early. Counted so that the one who waits and the one who passes write the same document, and one of them looks again. */
  readonly early?: number;
  /** The lowest number met before any was through. */
  readonly first?: number;
  /** The parked message that stands in the way. */
  readonly parked?: string;
}

/** Since when a consumer hears a stream: what was announced before never reaches it. */
export interface ListeningRow {
  /** `<consumer>/<stream>` */
  readonly _id: string;
  readonly since: Date;
}

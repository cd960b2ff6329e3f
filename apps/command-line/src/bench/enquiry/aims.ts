/** Medians in milliseconds that the aims are judged by, all of one number of callers. */
export interface Medians {
  readonly record: number;
  /** Recorded at the service's own door: one HTTP hop. */
  readonly recordOwnDoor: number;
  readonly check: number;
  readonly http: number;
  readonly rpc: number;
  readonly transaction: number;
  readonly find: number;
}

/** One aim: what it took, how much it may take, and whether that was met. */
export interface Judged {
  readonly aim: string;
  readonly took: number;
  readonly allowed: number;
  readonly met: boolean;
}

/** Record at most twice its transaction and an HTTP hop; check at most twice an RPC, an indexed find and the transaction that records it. */
export function judge({ record, recordOwnDoor, check, http, rpc, transaction, find }: Medians): Judged[] {
  return [
    within('record ≤ 2 × (two-document transaction + HTTP hop)', record, 2 * (transaction + http)),
    within('  the same at the service’s own door (one HTTP hop, not two)', recordOwnDoor, 2 * (transaction + http)),
    within('check ≤ 2 × (RPC + indexed find + two-document transaction)', check, 2 * (rpc + find + transaction)),
  ];
}

/** A notice is there within half a second of what it tells of, ninety-nine times in a hundred. */
export function judgeNotice(p99: number): Judged {
  return within('notice visible, p99 ≤ 500 ms', p99, 500);
}

/** The bare hops of a whole enquiry at the medians: five calls and their transactions, three of which ask the register. */
export function bareWhole({ http, rpc, transaction, find }: Medians): number {
  return 5 * (http + transaction) + 3 * (rpc + find);
}

function within(aim: string, took: number, allowed: number): Judged {
  return { aim, took, allowed, met: took <= allowed };
}

/** What can be wrong with a trail. */
export type FaultKind =
  | 'no-key'
  | 'entry-altered'
  | 'entry-missing'
  | 'entry-twice'
  | 'entry-out-of-place'
  | 'entry-outside'
  | 'tail-cut'
  | 'rewritten'
  | 'head-forged'
  | 'head-changed'
  | 'head-missing-here'
  | 'head-missing-there'
  | 'heads-late'
  | 'pending-late'
  | 'text-altered'
  | 'text-missing';

/** The first place that is wrong. */
export interface Fault {
  readonly kind: FaultKind;
  /** The entry's or the head's number, where there is one. */
  readonly seq?: number;
}

/** Ends a verification where it is. */
export class Found extends Error {
  constructor(readonly fault: Fault) {
    super(fault.kind);
  }
}

/** Throws that this is wrong. */
export function wrong(kind: FaultKind, seq?: number): never {
  throw new Found({ kind, ...(seq !== undefined && { seq }) });
}

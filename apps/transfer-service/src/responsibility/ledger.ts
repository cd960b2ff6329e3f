import { RuleRefusal } from '../rule/rule-refusal';

/** The time in which one authority holds case responsibility for a child, as one side's ledger has it; open without `until`. */
export interface Interval {
  readonly custodian: string;
  readonly from: Date;
  readonly until?: Date;
  /** Who agreed to it: a person here, or the authority that told us. */
  readonly agreedBy: string;
  /** The handover in whose letters it was agreed; absent for whoever held the case first. */
  readonly inWriting?: string;
}

export type HandoverState = 'offered' | 'undertaken' | 'let-go' | 'declined' | 'withdrawn';

/** One handing over of responsibility, in three steps: offered, undertaken in writing, let go. */
export interface Handover {
  readonly handoverId: string;
  readonly moveId: string;
  readonly from: string;
  readonly to: string;
  readonly state: HandoverState;
  readonly offeredAt: Date;
  readonly offeredBy: string;
  readonly undertakenAt?: Date;
  readonly undertakenBy?: string;
  readonly endedAt?: Date;
  readonly reason?: string;
}

/** Who holds case responsibility for one child from when to when, as the authority `me` knows it, and how it is being handed over. */
export interface Ledger {
  readonly me: string;
  readonly intervals: readonly Interval[];
  readonly handovers: readonly Handover[];
  /** What was written here before another entry of the child, as it was thought, was joined into this one; the latest last. */
  readonly joined?: readonly { readonly childId: string; readonly intervals: readonly Interval[] }[];
}

/** Who does something, and when. */
export interface Doing {
  readonly at: Date;
  readonly by: string;
}

/** The ledger of a child whose case this authority holds. */
export function beginLedger(me: string, held: Doing): Ledger {
  return { me, intervals: [{ custodian: me, from: held.at, agreedBy: held.by }], handovers: [] };
}

/** Who holds the case now, as far as this side knows; undefined where nobody has to any more. */
export function currentOf(ledger: Ledger): Interval | undefined {
  const last = ledger.intervals.at(-1);
  return last?.until === undefined ? last : undefined;
}

/** Whether this authority holds the case: it does until it lets go. */
export function isOurs(ledger: Ledger): boolean {
  return currentOf(ledger)?.custodian === ledger.me;
}

/** The handover this authority, as holder, has begun and not ended. */
export function openHandoverOf(ledger: Ledger): Handover | undefined {
  return ledger.handovers.find(({ from, state }) => from === ledger.me && (state === 'offered' || state === 'undertaken'));
}

/** What was offered to this authority and not answered, the latest first offered last. */
export function offersTo(ledger: Ledger): Handover[] {
  return ledger.handovers.filter(({ to, state }) => to === ledger.me && state === 'offered');
}

/** What this authority is bound by: it becomes responsible the instant the holder lets go. */
export function undertakingsOf(ledger: Ledger): Handover[] {
  return ledger.handovers.filter(({ to, state }) => to === ledger.me && state === 'undertaken');
}

/** Throws `handover-not-known`: a letter about a handover this side has not heard of yet, or never will. */
export function handoverIn(ledger: Ledger, handoverId: string): Handover {
  const found = ledger.handovers.find((each) => each.handoverId === handoverId);
  if (!found) throw new RuleRefusal('handover-not-known', 'No such handing over of responsibility is known here.');
  return found;
}

export function withHandover(ledger: Ledger, changed: Handover): Ledger {
  const known = ledger.handovers.some(({ handoverId }) => handoverId === changed.handoverId);
  const handovers = known ? ledger.handovers.map((each) => (each.handoverId === changed.handoverId ? changed : each)) : [...ledger.handovers, changed];
  return { ...ledger, handovers };
}

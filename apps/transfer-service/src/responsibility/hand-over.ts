import { RuleRefusal } from '../rule/rule-refusal';
import { passesTo } from './interval';
import { currentOf, type Doing, handoverIn, type Interval, isOurs, type Ledger, openHandoverOf, withHandover } from './ledger';
import type { Letter } from './letter';

/** What a step of a handover comes to: the ledger after it, and the letter that goes to the other authority. */
export interface HandedOver {
  readonly ledger: Ledger;
  readonly to: string;
  readonly letter: Letter;
}

/** The holder offers responsibility. It holds it as before. Refuses `responsibility-not-ours`, `responsibility-offered-already`. */
export function offer(ledger: Ledger, given: { readonly handoverId: string; readonly moveId: string; readonly to: string }, { at, by }: Doing): HandedOver {
  const { handoverId, moveId, to } = given;
  mustBeOurs(ledger);
  if (to === ledger.me) throw new RuleRefusal('responsibility-ours-already', 'Responsibility is held here already.');
  if (openHandoverOf(ledger)) throw new RuleRefusal('responsibility-offered-already', 'Responsibility is offered already: withdraw that first.');
  const handover = { handoverId, moveId, from: ledger.me, to, state: 'offered' as const, offeredAt: at, offeredBy: by };
  return { ledger: withHandover(ledger, handover), to, letter: { letter: 'offered', handoverId, moveId, at, by } };
}

/** Undertakes in writing what was offered; from now this side is bound, and responsible the instant the holder lets go. Refuses `responsibility-not-offered`. */
export function undertake(ledger: Ledger, handoverId: string, { at, by }: Doing): HandedOver {
  const handover = handoverIn(ledger, handoverId);
  if (handover.to !== ledger.me || handover.state !== 'offered') throw notOffered();
  return {
    ledger: withHandover(ledger, { ...handover, state: 'undertaken', undertakenAt: at, undertakenBy: by }),
    to: handover.from,
    letter: { letter: 'undertaken', handoverId, at, by },
  };
}

/** Declines what was offered. What was undertaken is not taken back: only the holder releases from it (`undertaking-binds`). */
export function decline(ledger: Ledger, handoverId: string, { at, by, reason }: Doing & { readonly reason: string }): HandedOver {
  const handover = handoverIn(ledger, handoverId);
  if (handover.to === ledger.me && handover.state === 'undertaken') {
    throw new RuleRefusal('undertaking-binds', 'Responsibility was undertaken in writing: only the authority that holds it can release this one.');
  }
  if (handover.to !== ledger.me || handover.state !== 'offered') throw notOffered();
  return {
    ledger: withHandover(ledger, { ...handover, state: 'declined', endedAt: at, reason }),
    to: handover.from,
    letter: { letter: 'declined', handoverId, at, by, reason },
  };
}

/** The holder lets go of what the other has undertaken, at the instant of its commit. Refuses `responsibility-only-in-writing` before the undertaking is here (MOV-62). */
export function letGo(ledger: Ledger, handoverId: string, { at, by }: Doing): HandedOver {
  const held = mustBeOurs(ledger);
  const handover = handoverIn(ledger, handoverId);
  if (handover.from !== ledger.me || handover.state !== 'undertaken') {
    throw new RuleRefusal('responsibility-only-in-writing', 'Responsibility passes only once the other authority has undertaken it in writing.');
  }
  const instant = at < held.from ? held.from : at;
  const next = { custodian: handover.to, from: instant, agreedBy: handover.undertakenBy ?? handover.to, inWriting: handoverId };
  return {
    ledger: passesTo(withHandover(ledger, { ...handover, state: 'let-go', endedAt: instant }), next),
    to: handover.to,
    letter: { letter: 'let-go', handoverId, at: instant, by, heldFrom: held.from },
  };
}

/** The holder takes its offer back, or releases the other from its undertaking. It holds on. Refuses `responsibility-not-offered`. */
export function withdraw(ledger: Ledger, handoverId: string, { at, by, reason }: Doing & { readonly reason: string }): HandedOver {
  mustBeOurs(ledger);
  const handover = handoverIn(ledger, handoverId);
  if (openHandoverOf(ledger)?.handoverId !== handoverId) throw notOffered();
  return {
    ledger: withHandover(ledger, { ...handover, state: 'withdrawn', endedAt: at, reason }),
    to: handover.to,
    letter: { letter: 'withdrawn', handoverId, moveId: handover.moveId, at, by, reason },
  };
}

/** What is held here. Refuses `responsibility-not-ours`. */
function mustBeOurs(ledger: Ledger): Interval {
  const held = currentOf(ledger);
  if (!held || !isOurs(ledger)) throw new RuleRefusal('responsibility-not-ours', 'Another authority holds responsibility for this child.');
  return held;
}

const notOffered = () => new RuleRefusal('responsibility-not-offered', 'There is no such offer that still stands.');

import { RuleRefusal } from '../rule/rule-refusal';
import { asTold, passesTo } from './interval';
import { type Handover, handoverIn, type Ledger, withHandover } from './ledger';
import type { Letter } from './letter';

type Of<Kind extends Letter['letter']> = Extract<Letter, { letter: Kind }>;

/**
 * What the ledger is after a letter of another authority. A letter that comes twice, or after what overtook it, changes nothing.
 * Refuses `handover-not-known`, and `responsibility-only-in-writing` where somebody lets go of what this side never undertook.
 */
export function hear(ledger: Ledger, letter: Letter, from: string): Ledger {
  switch (letter.letter) {
    case 'offered':
      return hearOffered(ledger, letter, from);
    case 'withdrawn':
      return hearWithdrawn(ledger, letter, from);
    case 'undertaken':
      return answered(ledger, letter.handoverId, from, (handover) => ({ ...handover, state: 'undertaken', undertakenAt: letter.at, undertakenBy: letter.by }));
    case 'declined':
      return answered(ledger, letter.handoverId, from, (handover) => ({ ...handover, state: 'declined', endedAt: letter.at, reason: letter.reason }));
    case 'let-go':
      return hearLetGo(ledger, letter, from);
  }
}

function hearOffered(ledger: Ledger, { handoverId, moveId, at, by }: Of<'offered'>, from: string): Ledger {
  if (ledger.handovers.some((each) => each.handoverId === handoverId)) return ledger;
  return withHandover(ledger, { handoverId, moveId, from, to: ledger.me, state: 'offered', offeredAt: at, offeredBy: by });
}

// It may come before the offer it takes back: kept, so that the offer finds itself withdrawn.
function hearWithdrawn(ledger: Ledger, { handoverId, moveId, at, by, reason }: Of<'withdrawn'>, from: string): Ledger {
  const known = ledger.handovers.find((each) => each.handoverId === handoverId) ?? { handoverId, moveId, from, to: ledger.me, state: 'offered' as const, offeredAt: at, offeredBy: by };
  mustBeTheirs(known, from);
  if (known.state !== 'offered' && known.state !== 'undertaken') return ledger;
  return withHandover(ledger, { ...known, state: 'withdrawn', endedAt: at, reason });
}

function answered(ledger: Ledger, handoverId: string, by: string, change: (handover: Handover) => Handover): Ledger {
  const handover = handoverIn(ledger, handoverId);
  if (handover.to !== by) throw notTheirs();
  return handover.state === 'offered' ? withHandover(ledger, change(handover)) : ledger;
}

function hearLetGo(ledger: Ledger, { handoverId, at, by, heldFrom }: Of<'let-go'>, from: string): Ledger {
  const handover = handoverIn(ledger, handoverId);
  mustBeTheirs(handover, from);
  if (handover.state === 'let-go') return ledger;
  if (handover.state !== 'undertaken') throw new RuleRefusal('responsibility-only-in-writing', 'This authority has not undertaken responsibility in writing.');
  const held = asTold(ledger, { custodian: from, from: heldFrom, by });
  return passesTo(withHandover(held, { ...handover, state: 'let-go', endedAt: at }), { custodian: ledger.me, from: at, agreedBy: handover.undertakenBy ?? ledger.me, inWriting: handoverId });
}

function mustBeTheirs(handover: Handover, from: string): void {
  if (handover.from !== from) throw notTheirs();
}

const notTheirs = () => new RuleRefusal('handover-of-another', 'The handover is not one with this authority.');

import { responsibilityDeclined, responsibilityLetGo, responsibilityOffered, responsibilityUndertaken, responsibilityWithdrawn } from '@custodian/contracts';
import { decline, type HandedOver, letGo, offer, undertake, withdraw } from '../responsibility/hand-over';
import { hear } from '../responsibility/hear';
import { currentOf, type Handover, type Ledger, offersTo, openHandoverOf, undertakingsOf } from '../responsibility/ledger';
import type { Letter } from '../responsibility/letter';
import { RuleRefusal } from '../rule/rule-refusal';
import { andThen, type Case, changed, moveIn, openMoveIn, type Outcome, type Saying, type ToldOf, unchanged, withMove } from './case';
import { goesOut, type Move, type Recording } from './move';

/** What a person does about responsibility in a move. */
export type HandoverStep = 'offer' | 'undertake' | 'decline' | 'let-go' | 'withdraw';

/** One step of handing responsibility over, as a person takes it. Refuses what `hand-over.ts` refuses, and `conference-held-there` where the conference has decided it. */
export function handOver(before: Case, moveId: string, step: HandoverStep, given: Recording & { readonly handoverId: string; readonly reason: string }): Outcome {
  const move = openMoveIn(before, moveId);
  const ledger = ledgerOf(before);
  if (move.conference && (step === 'withdraw' || step === 'decline' || (step === 'offer' && !goesOut(move)))) throw new RuleRefusal('conference-held-there', 'The conference was held: responsibility follows it.');
  return handedOver(before, move, taken(ledger, move, step, given));
}

function taken(ledger: Ledger, move: Move, step: HandoverStep, { handoverId, reason, ...doing }: Recording & { readonly handoverId: string; readonly reason: string }): HandedOver {
  const inMove = (handovers: readonly (Handover | undefined)[]) => handovers.find((each) => each && move.moveIds.includes(each.moveId))?.handoverId ?? handoverId;
  switch (step) {
    case 'offer':
      return offer(ledger, { handoverId, moveId: move.moveId, to: move.other }, doing);
    case 'undertake':
      return undertake(ledger, inMove(offersTo(ledger)), doing);
    case 'decline':
      return decline(ledger, inMove([...offersTo(ledger), ...undertakingsOf(ledger)]), { ...doing, reason });
    case 'let-go':
      return letGo(ledger, inMove([openHandoverOf(ledger)]), doing);
    case 'withdraw':
      return withdraw(ledger, inMove([openHandoverOf(ledger)]), { ...doing, reason });
  }
}

/** The ledger after a step, the letter that goes, and who holds the case from then on. */
export function handedOver(before: Case, move: Move, { ledger, to, letter }: HandedOver): Outcome {
  const after = { ...before, ledger };
  return { case: after, says: [letterSaid(move, to, letter)], announces: holding(before, after, move.moveId) };
}

/** A letter about responsibility came. Before the child is on the Record it waits with the move. */
export function hearLetter(before: Case, moveId: string, letter: Letter): Outcome {
  const move = moveIn(before, moveId);
  if (!before.ledger) return { case: withMove(before, { ...move, early: [...move.early, letter] }), says: [], announces: [] };
  const after = { ...before, ledger: hear(before.ledger, letter, move.other) };
  if (after.ledger === before.ledger) return unchanged(before);
  return { case: after, says: [], announces: [...holding(before, after, move.moveId), { what: 'told-of', moveId: move.moveId, of: toldOf[letter.letter] }] };
}

/** The letters that came before the child was on the Record. */
export function hearEarly(before: Case, move: Move): Outcome {
  return move.early.reduce<Outcome>((outcome, letter) => andThen(outcome, (now) => hearLetter(now, move.moveId, letter)), changed(before, { ...move, early: [] }));
}

/** Throws `responsibility-not-known`: the child is not on the Record yet. */
export function ledgerOf({ ledger }: Case): Ledger {
  if (!ledger) throw new RuleRefusal('responsibility-not-known', 'The child is not on the Record yet: nothing is held for them here.');
  return ledger;
}

/** That from now another holds the case, or this authority again. */
export function holding(before: Case, { ledger }: Case, moveId: string): Outcome['announces'] {
  const [was, is] = [before.ledger && currentOf(before.ledger), ledger && currentOf(ledger)];
  return is && (was?.custodian !== is.custodian || was.from.getTime() !== is.from.getTime()) ? [{ what: 'case-held', moveId, by: is.custodian, from: is.from }] : [];
}

const toldOf: Readonly<Record<Letter['letter'], ToldOf>> = {
  offered: 'responsibility-offered',
  undertaken: 'responsibility-undertaken',
  declined: 'responsibility-declined',
  'let-go': 'responsibility-passed',
  withdrawn: 'responsibility-withdrawn',
};

function letterSaid({ moveId }: Move, to: string, letter: Letter): Saying {
  const { handoverId, at, by } = letter;
  const payload = { moveId, handoverId, at: at.toISOString(), by };
  const about = { to, moveId, documentIds: [] };
  switch (letter.letter) {
    case 'offered':
      return { ...about, message: responsibilityOffered, payload };
    case 'undertaken':
      return { ...about, message: responsibilityUndertaken, payload };
    case 'declined':
      return { ...about, message: responsibilityDeclined, payload: { ...payload, reason: letter.reason } };
    case 'let-go':
      return { ...about, message: responsibilityLetGo, payload: { ...payload, heldFrom: letter.heldFrom.toISOString() } };
    case 'withdrawn':
      return { ...about, message: responsibilityWithdrawn, payload: { ...payload, reason: letter.reason } };
  }
}

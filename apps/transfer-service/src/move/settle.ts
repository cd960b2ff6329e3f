import { removedFromRecord } from '@custodian/contracts';
import { decline, letGo, offer, undertake, withdraw } from '../responsibility/hand-over';
import { currentOf, type Handover, isOurs, type Ledger, offersTo, openHandoverOf, undertakingsOf } from '../responsibility/ledger';
import { andThen, type Case, changed, type Outcome, say, unchanged } from './case';
import { stayEnded } from './come-in';
import { cleared } from './conference';
import { goesOut, isOpen, type Move } from './move';
import { handedOver, hearEarly } from './responsibility';

/** The instant, the day it is here, and an id for a handover that begins; who did what came before it. */
export interface Settling {
  readonly at: Date;
  readonly by: string;
  readonly today: string;
  readonly handoverId: () => string;
}

/**
 * What follows by itself from what was decided or heard, until nothing does: responsibility after the receiving conference, its way home from a move that came to nothing, and the removal (ADR 25).
 * Every decision and everything heard goes through here before it is saved.
 */
export function settled(outcome: Outcome, with_: Settling): Outcome {
  const next = onward(outcome.case, with_);
  return next ? settled(andThen(outcome, () => next), with_) : outcome;
}

/** The next thing that follows; undefined where nothing does. */
function onward(now: Case, with_: Settling): Outcome | undefined {
  const { ledger } = now;
  if (!ledger) return undefined;
  for (const move of now.moves) {
    if (move.ended?.because === 'same-move') continue;
    if (move.early.length > 0 && move.onRecordAt) return hearEarly(now, move);
    const next = goesOut(move) ? fromHome(now, ledger, move, with_) : fromThere(now, ledger, move, with_);
    if (next) return next;
  }
  return undefined;
}

/** At the authority the child goes from. */
function fromHome(now: Case, ledger: Ledger, move: Move, { at, by, today, handoverId }: Settling): Outcome | undefined {
  const doing = { at, by };
  const ours = openHandoverOf(ledger);
  const open = of(move, ours);
  if (!isOpen(move)) {
    if (open && !move.completed) return handedOver(now, move, withdraw(ledger, open.handoverId, { ...doing, reason: move.ended?.because ?? 'ended' }));
    const back = offersTo(ledger).find((each) => of(move, each));
    return back && handedOver(now, move, undertake(ledger, back.handoverId, doing));
  }
  if (!move.conference) return undefined;
  if (open?.state === 'undertaken') return handedOver(now, move, letGo(ledger, open.handoverId, doing));
  if (isOurs(ledger)) return ours ? undefined : handedOver(now, move, offer(ledger, { handoverId: handoverId(), moveId: move.moveId, to: move.other }, doing));
  if (!move.minutes || currentOf(ledger)?.custodian !== move.other) return undefined;
  const after = changed(now, { ...move, completed: { ...doing, on: today } }, { says: [say(move, removedFromRecord, { on: today })], of: 'removed' });
  return { ...after, announces: [...after.announces, ...cleared(move, move.conference)] };
}

/** At the authority the child comes to. */
function fromThere(now: Case, ledger: Ledger, move: Move, { at, by, handoverId }: Settling): Outcome | undefined {
  const doing = { at, by };
  const offered = offersTo(ledger).find((each) => of(move, each));
  const given = of(move, openHandoverOf(ledger));
  if (move.conference && given) return handedOver(now, move, withdraw(ledger, given.handoverId, { ...doing, reason: 'conference-held' }));
  if (!isOpen(move)) return offered && !move.completed ? handedOver(now, move, decline(ledger, offered.handoverId, { ...doing, reason: move.ended?.because ?? 'ended' })) : undefined;
  if (offered && move.conference) return handedOver(now, move, undertake(ledger, offered.handoverId, doing));
  if (!move.askedBack) return undefined;
  if (offered) return handedOver(now, move, decline(ledger, offered.handoverId, { ...doing, reason: move.askedBack.because }));
  if (isOurs(ledger)) {
    if (!openHandoverOf(ledger)) return handedOver(now, move, offer(ledger, { handoverId: handoverId(), moveId: move.moveId, to: move.other }, doing));
    return given?.state === 'undertaken' ? handedOver(now, move, letGo(ledger, given.handoverId, doing)) : undefined;
  }
  if (undertakingsOf(ledger).some((each) => of(move, each))) return undefined;
  const after = changed(now, { ...move, ended: move.askedBack });
  return { ...after, announces: stayEnded(move, move.askedBack) };
}

/** A handover, where it is one in this move. */
function of({ moveIds }: Move, handover: Handover | undefined): Handover | undefined {
  return handover && moveIds.includes(handover.moveId) ? handover : undefined;
}

/** The other side has taken the child off its Record: the move is complete. */
export function hearRemoved(before: Case, move: Move, on: string, doing: { readonly at: Date; readonly by: string }): Outcome {
  return isOpen(move) ? changed(before, { ...move, completed: { ...doing, on } }, { of: 'removed' }) : unchanged(before);
}

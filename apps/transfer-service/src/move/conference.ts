import { conferenceArranged, conferenceAsked, conferenceHeld, minutesSent, type ArrangedConference, type Invitee, type ReceivingConference } from '@custodian/contracts';
import type { z } from 'zod';
import { RuleRefusal } from '../rule/rule-refusal';
import { andThen, type Case, changed, moveIn, openMoveGoing, type Outcome, say, withMove } from './case';
import { endMove } from './end';
import { goesOut, isOpen, isPermanent, type Move, type Recording } from './move';
import { asOne } from './one-move';
import { notified } from './open-out';

type Asked = { readonly because: string; readonly invitees: z.output<typeof Invitee>[] };
type Held = z.output<typeof ReceivingConference>;

/** Asks for a conference in the new area, naming whom to invite (MOV-23; after a stay MOV-04). */
export function askForConference(before: Case, moveId: string, asked: Asked, { at }: Recording): Outcome {
  const move = openMoveGoing('out', before, moveId);
  return changed(before, { ...move, conferenceAskedAt: at, conferenceAsked: asked }, { says: [say(move, conferenceAsked, asked)] });
}

/** A conference is asked for here. */
export function hearAsked(before: Case, moveId: string, asked: Asked, { at }: Recording): Outcome {
  return changed(before, { ...moveIn(before, moveId), conferenceAskedAt: at, conferenceAsked: asked }, { of: 'asked-for-conference' });
}

/** The conference here is arranged; a core assessment with a risk assessment is expected for it, and the other side is told so (MOV-61, MOV-63). Refuses `only-of-a-move-for-good`. */
export function arrangeConference(before: Case, moveId: string, arranged: z.output<typeof ArrangedConference>, { at }: Recording): Outcome {
  const move = receiving(before, moveId);
  return changed(before, { ...move, arranged: { ...arranged, at } }, { says: [say(move, conferenceArranged, { ...arranged, expects: 'core-assessment-with-risk-assessment' })] });
}

export function hearArranged(before: Case, moveId: string, arranged: z.output<typeof ArrangedConference>, { at }: Recording): Outcome {
  return changed(before, { ...moveIn(before, moveId), arranged: { ...arranged, at } }, { of: 'conference-arranged' });
}

/** The conference here was held; the chair tells the other custodian its outcome (MOV-64). Said again it corrects what was said. Refuses `move-not-on-record`, `move-asked-back`, `only-of-a-move-for-good`. */
export function holdConference(before: Case, moveId: string, held: Held, { at }: Recording): Outcome {
  const found = moveIn(before, moveId);
  const move = found.completed ? found : receiving(before, moveId);
  if (!move.onRecordAt) throw new RuleRefusal('move-not-on-record', 'The child is not on the Record here yet.');
  if (move.askedBack) throw new RuleRefusal('move-asked-back', 'The move comes to nothing: responsibility goes back to the other authority.');
  return changed(before, { ...move, conference: { ...held, at: move.conference?.at ?? at } }, { says: [say(move, conferenceHeld, held)], of: 'conference-held' });
}

/** Their conference was held. It stands, also where the move had been ended here meanwhile: it goes on to its completion. What was thought to be a stay is for good then, and a move begun since ends. */
export function hearHeld(before: Case, moveId: string, held: Held, { at, by }: Recording): Outcome {
  const { ended, ...move } = moveIn(before, moveId);
  const conference = { ...held, at: move.conference?.at ?? at };
  const facts = move.childId === undefined ? move.facts + 1 : move.facts;
  const after = changed(before, { ...move, kind: 'permanent-out', conference, facts }, { of: 'conference-held' });
  if (move.completed) return { ...after, announces: [...after.announces, ...cleared(move, conference)] };
  const later = ended ? before.moves.filter((each) => each.moveId !== move.moveId && goesOut(each) && each.childId !== undefined && !each.conference && (isOpen(each) || isAfter(each, move))) : [];
  return later.reduce((outcome, each) => andThen(outcome, (now) => (each.other === move.other ? goesOnAs(now, each, move.moveId, { at, by }) : endMove(now, each.moveId, { on: held.on, because: 'moved-on' }, { at, by }))), after);
}

/** A later move to the same authority, ended as well: what is said there of either is said of one. */
function isAfter(later: Move, { other, opened }: Move): boolean {
  return later.other === other && later.opened.at > opened.at && !later.completed && later.ended?.because !== 'same-move' && later.ended?.because !== 'became-permanent';
}

/** A move to the same authority, begun after one had been ended that its conference has decided all the same, is that one. */
function goesOnAs(before: Case, later: Move, moveId: string, doing: Recording): Outcome {
  const both = asOne(later, moveIn(before, moveId));
  const same: Move = { ...later, early: [], ended: { because: 'same-move', on: later.movedOn, ...doing } };
  return { case: withMove(withMove(before, same), both), says: [notified(both, before)], announces: [] };
}

/** Minutes go to the other side: of earlier conferences with the child (MOV-22), of the one held here after it (MOV-26). Refuses `conference-not-held`. */
export function sendMinutes(before: Case, moveId: string, sent: { readonly documentIds: readonly string[]; readonly documents: z.output<typeof minutesSent.payload>['documents']; readonly on: string }, { at }: Recording): Outcome {
  const { documentIds, documents, on } = sent;
  const found = moveIn(before, moveId);
  if (goesOut(found)) {
    const move = openMoveGoing('out', before, moveId);
    return changed(before, { ...move, earlierMinutesAt: at, earlierMinutes: [...(move.earlierMinutes ?? []), ...documentIds] }, { says: [say(move, minutesSent, { of: 'earlier-conferences', documents }, documentIds)] });
  }
  if (!found.conference) throw new RuleRefusal('conference-not-held', 'There are no minutes of a conference that was not held.');
  return changed(before, { ...found, minutes: { at, on, documentIds } }, { says: [say(found, minutesSent, { of: 'receiving-conference', documents }, documentIds)] });
}

export function hearMinutes(before: Case, moveId: string, came: { readonly of: 'receiving-conference' | 'earlier-conferences'; readonly documentIds: readonly string[]; readonly on: string }, { at }: Recording): Outcome {
  const move = moveIn(before, moveId);
  const { documentIds, on } = came;
  if (came.of === 'earlier-conferences') return changed(before, { ...move, earlierMinutesAt: at, earlierMinutes: [...new Set([...(move.earlierMinutes ?? []), ...documentIds])] }, { of: 'minutes-received' });
  return changed(before, { ...move, minutes: move.minutes ? { ...move.minutes, documentIds: [...new Set([...move.minutes.documentIds, ...documentIds])] } : { at, on, documentIds } }, { of: 'minutes-received' });
}

/** That the plan here ends by this move, on the later of the two days (MOV-26). */
export function cleared({ moveId, planId, other, minutes }: Move, conference: Held): Outcome['announces'] {
  if (planId === undefined || !minutes) return [];
  return [{ what: 'removal-cleared', moveId, planId, conferenceOn: conference.on, minutesReceivedOn: minutes.on, by: other, outcome: conference.outcome }];
}

function receiving(before: Case, moveId: string): Move {
  const move = openMoveGoing('in', before, moveId);
  if (!isPermanent(move)) throw new RuleRefusal('only-of-a-move-for-good', 'The child is here for a time: the conference that decides about the plan is the home authority’s.');
  return move;
}

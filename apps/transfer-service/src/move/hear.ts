import {
  allegationReceived, type AnyBetween, arrivalNotified, childToldAnew, conferenceArranged, conferenceAsked, conferenceHeld, minutesSent, moveAnswered, moveCorrected, moveEnded, permanentMoveNotified, removedFromRecord,
  responsibilityDeclined, responsibilityLetGo, responsibilityOffered, responsibilityUndertaken, responsibilityWithdrawn, temporaryInclusionAsked,
} from '@custodian/contracts';
import type { z } from 'zod';
import { localDateOf } from '@custodian/policy';
import type { Letter } from '../responsibility/letter';
import { arrivalTold } from './arrival';
import { type Case, changed, moveIn, type Outcome } from './case';
import { coming } from './come-in';
import { hearArranged, hearAsked, hearHeld, hearMinutes } from './conference';
import { hearAnew, hearCorrected } from './correct';
import { hearAnswer, hearMoveEnded } from './end';
import type { Recording } from './move';
import { hearLetter } from './responsibility';
import { hearRemoved } from './settle';
import { hearAllegation } from './take-step';

/** Who said it, and which documents came with it. */
export interface From extends Recording {
  readonly custodian: string;
  readonly documentIds: readonly string[];
}

/** What is done about one message: on the case of the move it is about, or of the move that it begins. */
export interface Hearing {
  readonly message: AnyBetween;
  readonly hear: (before: Case, payload: unknown, from: From) => Outcome;
}

/** What is done about every message there is between custodians on moves. */
export const hearings: readonly Hearing[] = [
  hearing(temporaryInclusionAsked, (before, { responsible, child, togetherWith = [], ...said }, doing, from) =>
    coming(before, { ...said, kind: 'temporary-in', from: from.custodian, togetherWith, child, responsible: { by: responsible.by, from: new Date(responsible.from) } }, doing)),
  hearing(permanentMoveNotified, (before, { responsible, child, togetherWith = [], ...said }, doing, from) =>
    coming(before, { ...said, kind: 'permanent-in', from: from.custodian, togetherWith, child, responsible: { by: responsible.by, from: new Date(responsible.from) } }, doing)),
  hearing(arrivalNotified, (before, { stay, ...said }, doing, from) =>
    before.moves.some(({ moveIds }) => moveIds.includes(said.moveId)) ? changed(before, moveIn(before, said.moveId)) : arrivalTold(before, { ...said, kind: stay === 'temporary' ? 'temporary-out' : 'permanent-out', from: from.custodian }, doing)),
  hearing(moveAnswered, (before, { moveId, teamToRing: _, ...said }, doing) => hearAnswer(before, moveId, { ...said, on: dayOf(doing) }, doing)),
  hearing(moveEnded, (before, { moveId, ...said }, doing) => hearMoveEnded(before, moveId, said, doing)),
  hearing(conferenceAsked, (before, { moveId, ...asked }, doing) => hearAsked(before, moveId, asked, doing)),
  hearing(conferenceArranged, (before, { moveId, on, place }, doing) => hearArranged(before, moveId, { on, ...(place !== undefined && { place }) }, doing)),
  hearing(conferenceHeld, (before, { moveId, ...held }, doing) => hearHeld(before, moveId, held, doing)),
  hearing(minutesSent, (before, { moveId, of }, doing, { documentIds }) => hearMinutes(before, moveId, { of, documentIds, on: dayOf(doing) }, doing)),
  hearing(removedFromRecord, (before, { moveId, on }, doing) => hearRemoved(before, moveIn(before, moveId), on, doing)),
  hearing(moveCorrected, (before, { moveId, ...corrected }, doing) => hearCorrected(before, moveId, corrected, doing)),
  hearing(childToldAnew, (before, { moveId, child }) => hearAnew(before, moveId, child)),
  hearing(allegationReceived, (before, { moveId, receivedAt, ...said }, doing) => hearAllegation(before, moveId, { ...said, receivedAt: new Date(receivedAt) }, doing)),
  hearing(responsibilityOffered, (before, { moveId, ...said }) => hearLetter(before, moveId, letterOf('offered', { ...said, moveId }))),
  hearing(responsibilityUndertaken, (before, { moveId, ...said }) => hearLetter(before, moveId, letterOf('undertaken', said))),
  hearing(responsibilityDeclined, (before, { moveId, ...said }) => hearLetter(before, moveId, letterOf('declined', said))),
  hearing(responsibilityWithdrawn, (before, { moveId, ...said }) => hearLetter(before, moveId, letterOf('withdrawn', { ...said, moveId }))),
  hearing(responsibilityLetGo, (before, { moveId, heldFrom, ...said }) => hearLetter(before, moveId, letterOf('let-go', { ...said, heldFrom: new Date(heldFrom) }))),
];

function hearing<T extends AnyBetween>(message: T, hear: (before: Case, payload: z.output<T['payload']>, doing: Recording, from: Pick<From, 'custodian' | 'documentIds'>) => Outcome): Hearing {
  return { message, hear: (before, payload, { at, by, ...from }) => hear(before, message.payload.parse(payload) as z.output<T['payload']>, { at, by }, from) };
}

type Written<Kind extends Letter['letter']> = Omit<Extract<Letter, { letter: Kind }>, 'letter' | 'at'> & { readonly at: string };

function letterOf<Kind extends Letter['letter']>(letter: Kind, { at, ...said }: Written<Kind>): Letter {
  return { letter, ...said, at: new Date(at) } as unknown as Letter;
}

function dayOf({ at }: Recording): string {
  return localDateOf(at);
}

import { goesOut, type Move } from './move';

/** Two moves that are one, as the second: with all that was done in either. Where the conference was held already it is for good, and a child who came is on the Record by it. */
export function asOne(earlier: Move, move: Move): Move {
  const { childId, planId, onRecordAt, answered, arranged, conference, minutes, conferenceAskedAt, conferenceAsked, earlierMinutesAt, earlierMinutes, allegations } = earlier;
  return {
    ...move,
    moveIds: [...new Set([...move.moveIds, ...earlier.moveIds])],
    taken: [...move.taken, ...earlier.taken],
    early: [...move.early, ...earlier.early],
    ...(childId !== undefined && { childId }),
    ...(answered && { answered }), ...(arranged && { arranged }), ...(minutes && { minutes }), ...(conferenceAskedAt && { conferenceAskedAt }), ...(earlierMinutesAt && { earlierMinutesAt }),
    ...(conferenceAsked && { conferenceAsked }), ...(earlierMinutes && { earlierMinutes }), ...(allegations && { allegations }),
    ...(conference && { conference, kind: goesOut(move) ? ('permanent-out' as const) : ('permanent-in' as const) }),
    ...(conference && onRecordAt && planId !== undefined && { planId, onRecordAt, shown: move.facts }),
  };
}

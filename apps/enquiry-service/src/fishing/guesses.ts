import type { Fishing } from '@custodian/policy';
import { chanceOfSoMany, noughts } from './chance';
import type { Flag } from './flag';
import type { Look } from './look';
import type { Usual } from './usual';

const hour = 3_600_000;

/** So many children not known within a turn of duty that it cannot be the calls alone: whoever guesses finds nobody. A busy day is busy for the colleagues too. */
export function guesses(looks: readonly Look[], usual: Usual, { notKnown: { withinHours, atLeast, surprise } }: Fishing): Flag[] {
  const last = looks.at(-1);
  if (!last || last.known) return [];
  const notKnown = looks.filter(({ known, at }) => !known && last.at.getTime() - at.getTime() <= withinHours * hour);
  const score = noughts(chanceOfSoMany(notKnown.length, usual.notKnownInATurn));
  return notKnown.length >= atLeast && score >= surprise ? [{ reason: 'children-not-known', score, enquiryIds: notKnown.map(({ enquiryId }) => enquiryId) }] : [];
}

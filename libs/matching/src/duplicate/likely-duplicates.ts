import type { Match, MatchingIndex } from '../index/matching-index';
import { bornOn, expectedOn, type KnownPerson, openAddresses, type PersonSought } from '../person';
import type { Band } from '../score/bands';
import type { Comparison } from '../score/comparison';
import { standOf } from '../score/stand';

/** Somebody who is likely the same person, though known twice. */
export interface Duplicate {
  readonly id: string;
  readonly band: Exclude<Band, 'below'>;
  readonly comparison: Comparison;
}

const [agreed, nearly, differs] = [1, 2, 3];
// All is known of the person who is sought, so that who is the same is among the first.
const mostCompared = 30;
const oneName: ReadonlySet<string> = new Set(['same', 'variant', 'sounds-same', 'very-near']);
const maybeOneName: ReadonlySet<string> = new Set(['near', 'close']);

/**
 * Who of an index is likely the same person as one known by all these particulars: who has the same NHS number, or is at least probable with nothing that speaks
 * against it. Twins, brothers and sisters are not: the given names must be one, or as alike as a slip leaves them. `self`: the person's own id, where in the index. `today` is YYYY-MM-DD.
 */
export function likelyDuplicates(index: MatchingIndex, person: KnownPerson, today: string, self?: string): Duplicate[] {
  const best = new Map<string, Match>();
  for (const sought of descriptionsOf(person)) {
    for (const match of index.search(sought, today, { but: self, most: mostCompared }).matches) if (match.score > (best.get(match.id)?.score ?? -Infinity)) best.set(match.id, match);
  }
  return [...best.values()].flatMap(({ id, band, comparison }) => (band !== 'below' && isLikely(band, comparison) ? [{ id, band, comparison }] : []));
}

function isLikely(band: Band, comparison: Comparison): boolean {
  if (comparison.nhs === 'same') return true;
  const { given, middle, family, birth, sex, nhs, door } = comparison;
  if (band === 'possible' || [given, family, birth, sex, nhs].some((level) => standOf(level) === differs)) return false;
  // Twins may be called alike, but have other second names.
  return oneName.has(given) || (maybeOneName.has(given) && birth === 'same' && (middle === 'same' || ![agreed, nearly].includes(standOf(door))));
}

/** A person as somebody would describe them who knows all that is recorded: by each name, at the latest address that is not sealed. */
function descriptionsOf(person: KnownPerson): PersonSought[] {
  const [home] = openAddresses(person).toSorted((one, other) => (other.to ?? '9').localeCompare(one.to ?? '9') || other.from.localeCompare(one.from));
  const { sex, nhsNumber } = person;
  return person.names.map(({ given, family }) => ({
    givenNames: given, familyName: family, dateOfBirth: bornOn(person), expectedDate: expectedOn(person), sex, nhsNumber, addressLines: home?.lines, postcode: home?.postcode,
  }));
}

import type { Relation as RelationTold } from '@custodian/contracts';
import { type Band, explain, type Found, type Match } from '@custodian/matching';
import type { z } from 'zod';

export type Relation = z.output<typeof RelationTold>;

/** How somebody asked about earlier compares with the one described now. */
export interface Alike {
  /** Absent: by the description nobody would be told that it is the same child. */
  readonly band?: Exclude<Band, 'below'>;
  readonly comparison: Match['comparison'];
  readonly likelySame: boolean;
  /** The address is the same, and the family name agrees. */
  readonly household: boolean;
}

const oneName: ReadonlySet<string> = new Set(['same', 'variant', 'sounds-same', 'very-near', 'initial', 'another-same']);
const maybeOneName: ReadonlySet<string> = new Set(['near', 'close', 'another-near', 'not-given', 'no-name-yet']);
/** Brothers and sisters may agree so far. */
const vagueBirth: ReadonlySet<string> = new Set(['year', 'year-near', 'age', 'age-near', 'month-and-year-near']);

/** Everybody found by a description, by id. */
export function describedAlike({ matches, neighbours }: Found): ReadonlyMap<string, Alike> {
  const there = neighbours.flatMap(({ id, comparison }) => (comparison ? [{ id, comparison, likelySame: false, household: agrees(comparison, 'family') }] : []));
  const householdOf = new Map(there.map(({ id, household }) => [id, household]));
  const compared = matches.map(({ id, band, comparison }) => ({ id, ...(band !== 'below' && { band }), comparison, likelySame: isLikelySame(band, comparison), household: householdOf.get(id) ?? false }));
  return new Map([...there, ...compared].map(({ id, ...alike }) => [id, alike]));
}

/** Certain or probable, and not a brother or sister: neither the given name nor the birth is another's, and a given name that is only like it, or was not said, rests on the birth. */
function isLikelySame(band: Band, comparison: Match['comparison']): boolean {
  const { given, birth, nhs } = comparison;
  if (band !== 'certain' && band !== 'probable') return false;
  if (nhs === 'same') return true;
  if (outcomeOf(comparison, 'birth') === 'disagreed') return false;
  return oneName.has(given) || (maybeOneName.has(given) && agrees(comparison, 'birth') && !vagueBirth.has(birth));
}

function agrees(comparison: Match['comparison'], field: 'family' | 'birth'): boolean {
  return ['agreed', 'nearly-agreed'].includes(outcomeOf(comparison, field) ?? '');
}

function outcomeOf(comparison: Match['comparison'], field: 'family' | 'birth') {
  return explain(comparison).find((each) => each.field === field)?.outcome;
}

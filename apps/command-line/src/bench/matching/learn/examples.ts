import { type Example, Features, MatchingIndex, type Parameters, sameAddressNumbers } from '@custodian/matching';
import type { TestSet } from '../test-set';

const mostRows = 30;
const mostNeighbours = 12;

/** What there is to learn from one set: who was compared for each enquiry, and whose address. */
export interface Examples {
  readonly matches: readonly Example[];
  readonly addresses: readonly Example[];
}

/** Searches the set's people for each of its enquiries, with what was learnt so far. */
export function examplesOf({ people, asked }: TestSet, parameters: Parameters): Examples {
  const index = new MatchingIndex(parameters);
  for (const { id, person } of people) index.put(id, person);
  const features = new Features();
  const matches: Example[] = [];
  const addresses: Example[] = [];
  for (const { sought, today, matchIds, sameAddressIds } of asked) {
    const found = index.search(sought, today);
    const likeliest = found.matches.filter(({ id }, at) => at < mostRows || matchIds.includes(id));
    matches.push({
      rows: likeliest.map(({ comparison }) => {
        features.of(comparison);
        return { numbers: features.numbers.slice(0, features.count), amounts: features.amounts.slice(0, features.count) };
      }),
      right: likeliest.findIndex(({ id }) => matchIds.includes(id)),
    });
    for (const { id, place } of found.neighbours.slice(0, mostNeighbours)) {
      if (!matchIds.includes(id)) addresses.push({ rows: [{ numbers: sameAddressNumbers(place), amounts: [1, 1, 1] }], right: sameAddressIds.includes(id) ? 0 : -1 });
    }
  }
  return { matches, addresses };
}

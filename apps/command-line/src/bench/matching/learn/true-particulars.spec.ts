import { learnt, MatchingIndex, type PersonSought } from '@custodian/matching';
import { madeUpSet } from '../made-up/made-up-set';
import type { AskedAbout } from '../test-set';
import { toldOf } from './missed-by-said';

const set = madeUpSet({ people: 1_000, enquiries: 2_600 }, 4_242);
const people = new Map(set.people.map(({ id, person }) => [id, person]));
const index = new MatchingIndex(learnt);
for (const { id, person } of set.people) index.put(id, person);
const asked = set.asked.filter(({ matchIds }) => matchIds.length > 0);

/** What is on the Record of each particular of the child an enquiry is about. */
const recorded: Readonly<Record<string, (of: AskedAbout) => Partial<PersonSought>>> = {
  birth: (of) => people.get(of.matchIds[0] ?? '')?.birth ?? {},
  sex: (of) => ({ sex: people.get(of.matchIds[0] ?? '')?.sex }),
  'NHS number': (of) => ({ nhsNumber: people.get(of.matchIds[0] ?? '')?.nhsNumber }),
  address: (of) => ({ addressLines: homeOf(of)?.lines }),
  postcode: (of) => ({ postcode: homeOf(of)?.postcode }),
};

function homeOf({ matchIds: [id = ''] }: AskedAbout) {
  return people.get(id)?.addresses.flatMap((address) => ('lines' in address ? [address] : []))[0];
}

function isFound({ today, matchIds }: AskedAbout, sought: PersonSought): boolean {
  const told = toldOf(index.search(sought, today));
  return matchIds.some((id) => told.has(id));
}

describe('a true particular more', () => {
  it.each<[string, readonly (keyof PersonSought)[]]>([
    ['birth', ['dateOfBirth', 'expectedDate', 'ageYears']], ['sex', ['sex']], ['NHS number', ['nhsNumber']], ['address', ['addressLines']], ['postcode', ['postcode']],
  ])('loses the right child in one enquiry of a thousand at most: %s', (name, fields) => {
    let [lost, gained] = [0, 0];
    for (const one of asked) {
      const without: PersonSought = { ...one.sought, ...Object.fromEntries(fields.map((field) => [field, undefined])) };
      const [before, after] = [isFound(one, without), isFound(one, { ...without, ...recorded[name]?.(one) })];
      lost += before && !after ? 1 : 0;
      gained += after && !before ? 1 : 0;
    }
    expect(lost / asked.length).toBeLessThanOrEqual(0.001);
    expect(gained).toBeGreaterThanOrEqual(lost);
  });
});

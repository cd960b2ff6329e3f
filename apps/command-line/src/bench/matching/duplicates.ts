import { type KnownPerson, learnt, likelyDuplicates, MatchingIndex } from '@custodian/matching';
import type { Faker } from '@faker-js/faker';
import { madeUp } from '../../made-up/random';
import { today } from './made-up/household';
import { madeUpSet } from './made-up/made-up-set';
import { misheard, mistyped, oneDigitOff, variantOf } from './made-up/slips';
import { homeIn, linesOf } from './made-up/town';

export interface DuplicatesBenchOptions {
  readonly people: number;
  readonly planted: number;
  readonly seed: number;
}

/** Made-up children, some of them entered a second time as another clerk would: how many pairs are proposed, rightly and wrongly, and what each look-up costs. */
export function runDuplicatesBench({ people: size, planted, seed }: DuplicatesBenchOptions): string[] {
  const { people } = madeUpSet({ people: size, enquiries: 0 }, seed);
  const faker = madeUp(seed);
  const again = faker.helpers.shuffle([...people]).slice(0, planted).map(({ id, person }) => ({ id: againOf(id), person: enteredAgain(faker, person) }));
  const all = [...people, ...again];
  const index = new MatchingIndex(learnt);
  for (const { id, person } of all) index.put(id, person);
  const before = process.cpuUsage();
  const pairs = new Map(all.flatMap(({ id, person }) => likelyDuplicates(index, person, today, id).map((found) => [pairOf(id, found.id), found] as const)));
  const { user, system } = process.cpuUsage(before);
  const entered = new Set(people.map(({ id }) => pairOf(id, againOf(id))));
  const wrong = [...pairs].filter(([pair]) => !entered.has(pair));
  const right = pairs.size - wrong.length;
  const byNumber = wrong.filter(([, { comparison }]) => comparison.nhs === 'same').length;
  const twins = twinPairs(people);
  return [
    `${size} children, ${planted} of them entered again: ${pairs.size} pairs proposed, ${right} of them right (precision ${share(right, pairs.size)}, recall ${share(right, planted)})`,
    `of the wrong ones, ${byNumber} share an NHS number by chance; ${twins.filter((pair) => pairs.has(pair)).length} of ${twins.length} pairs born on one day behind one door are proposed`,
    `${((user + system) / all.length).toFixed(0)} ms of one processor for 1,000 look-ups`,
  ];
}

function pairOf(one: string, other: string): string {
  return [one, other].sort().join(' ');
}

function againOf(id: string): string {
  return `again ${id}`;
}

/** A child as entered by somebody who did not know of the first entry: a name may be heard or typed wrongly, the family may have moved, the NHS number is seldom known. */
function enteredAgain(faker: Faker, person: KnownPerson): KnownPerson {
  const chance = (part: number) => faker.number.float() < part;
  const slipped = (name: string) => (name === '' ? name : chance(0.15) ? misheard(faker, name) : chance(0.08) ? mistyped(faker, name) : name);
  const [first = '', ...more] = person.names[0]?.given?.split(' ') ?? [];
  const given = [first !== '' && chance(0.15) ? variantOf(faker, first) : slipped(first), ...(chance(0.5) ? more : [])].join(' ');
  const home = homeIn(faker);
  const { birth, nhsNumber } = person;
  return {
    names: [{ kind: 'legal', ...(given !== '' && { given }), family: slipped(person.names[0]?.family ?? '') }],
    birth: birth.dateOfBirth !== undefined && chance(0.12) ? { dateOfBirth: slippedDay(faker, birth.dateOfBirth) } : birth,
    sex: chance(0.15) ? 'not-known' : person.sex,
    ...(nhsNumber !== undefined && chance(0.3) && { nhsNumber }),
    addresses: chance(0.25) ? [{ kind: 'home', lines: linesOf(faker, home), postcode: home.postcode, from: '2024-01-01' }] : person.addresses,
  };
}

function slippedDay(faker: Faker, day: string): string {
  const slipped = `${day.slice(0, 4)}${oneDigitOff(faker, day.slice(4))}`;
  return Number.isNaN(Date.parse(slipped)) ? day : slipped;
}

/** The pairs of children born on one day behind one door. */
function twinPairs(people: readonly { readonly id: string; readonly person: KnownPerson }[]): string[] {
  const households = new Map<string, string[]>();
  for (const { id, person } of people) {
    const [home] = person.addresses;
    const key = JSON.stringify([person.birth, home && 'postcode' in home ? home.postcode : undefined]);
    households.set(key, [...(households.get(key) ?? []), id]);
  }
  return [...households.values()].flatMap((ids) => ids.flatMap((id, at) => ids.slice(at + 1).map((other) => pairOf(id, other))));
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

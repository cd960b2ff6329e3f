import type { PersonSought } from '@custodian/contracts';
import type { KnownPerson } from '@custodian/matching';
import type { Faker } from '@faker-js/faker';
import { madeUp, testNhsNumber } from '../../../made-up/random';
import type { AskedAbout, TestSet } from '../test-set';
import { type Child, dateAt, household, today } from './household';
import { described } from './enquiry';
import { commonly, type NameGroup, nameGroups } from './name-stock';
import { homeIn, linesOf } from './town';

const dayMs = 86_400_000;

/** Made-up people and enquiries about some of them, and about others who resemble them; the same for one seed. */
export function madeUpSet(size: { readonly people: number; readonly enquiries: number }, seed: number): TestSet {
  const faker = madeUp(seed);
  const households: Child[][] = [];
  let count = 0;
  while (count < size.people) households.push(household(faker, () => `made-up-${(count += 1)}`));
  const tooMany = count - size.people;
  if (tooMany > 0) households.at(-1)?.splice(-tooMany);
  const asked = Array.from({ length: size.enquiries }, (_, at) => askedAbout(faker, `enquiry-${at + 1}`, faker.helpers.arrayElement(households)));
  return { people: households.flat().map((child) => ({ id: child.id, person: personOf(faker, child) })), asked };
}

function askedAbout(faker: Faker, id: string, family: readonly Child[]): AskedAbout {
  const child = faker.helpers.arrayElement(family);
  const others = (sought: PersonSought, but?: string) => (livesThere(sought, child) ? family.filter((one) => one.id !== but).map((one) => one.id) : []);
  const asked = (kind: string, about: Child, matchIds: string[]): AskedAbout => {
    const sought = described(faker, about);
    const sameAddressIds = about.home === child.home ? others(sought, matchIds[0]) : [];
    return { id, kind, group: about.group, sought, today, matchIds, sameAddressIds };
  };
  const kind = faker.number.float();
  if (kind < 0.57) return asked('on the Record', isDue(child) && faker.number.float() < 0.5 ? justBorn(faker, child) : child, [child.id]);
  const stranger = household(faker, () => 'nobody')[0] ?? child;
  if (kind < 0.7) return asked('nobody like them', stranger, []);
  const given = [commonly(faker, groupNamed(child.group).given)];
  if (given[0] === child.given[0]) given[0] = 'Zebedee';
  if (kind < 0.8) return asked('brother or sister not recorded', { ...child, given, born: otherBirth(faker), nhsNumber: testNhsNumber(faker, '9'), unborn: false }, []);
  if (kind < 0.87) return asked('new tenant', { ...stranger, home: child.home }, []);
  if (kind < 0.94) return asked('of the same name', { ...child, given: child.unborn ? given : child.given, unborn: false, born: otherBirth(faker), nhsNumber: testNhsNumber(faker, '9'), home: homeIn(faker), earlier: undefined }, []);
  if (kind < 0.98) return asked('of the same family name and birth', { ...child, given, unborn: false, nhsNumber: testNhsNumber(faker, '9'), home: homeIn(faker), earlier: undefined }, []);
  return asked('twin not recorded', { ...child, given, unborn: false, nhsNumber: testNhsNumber(faker, '9') }, []);
}

/** A child may be born four weeks before the day expected, and be asked about before the Record knows of it. */
function isDue({ unborn, born }: Child): boolean {
  return unborn && Date.parse(born) - 28 * dayMs <= Date.parse(today);
}

function justBorn(faker: Faker, child: Child): Child {
  const given = [commonly(faker, groupNamed(child.group).given)];
  const born = dateAt(Math.min(Date.parse(today), Date.parse(child.born) + faker.number.int({ min: -28, max: 14 }) * dayMs));
  return { ...child, given, born, sex: faker.helpers.arrayElement(['female', 'male'] as const) };
}

function otherBirth(faker: Faker): string {
  return dateAt(Date.parse(today) - faker.number.int({ max: 6_570 }) * dayMs);
}

function groupNamed(group: string): NameGroup {
  const found = nameGroups.find((one) => one.group === group);
  if (found === undefined) throw new Error(`no name group ${group}`);
  return found;
}

/** Whether what was said names the number of a home that is on the Record for the child. */
function livesThere(sought: PersonSought, { home, earlier }: Child): boolean {
  const first = sought.addressLines?.[0] ?? '';
  const numbers: string[] = first.match(/\d+/gu) ?? [];
  const area = sought.postcode?.replace(' ', '').slice(0, 2).toUpperCase();
  return [home, earlier].some((place) => place !== undefined && numbers.includes(String(place.number)) && (area === undefined || area === place.postcode.slice(0, 2)));
}

function personOf(faker: Faker, child: Child): KnownPerson {
  const given = child.given.join(' ');
  return {
    names: [{ kind: 'legal', ...(given !== '' && { given }), family: child.family }],
    birth: child.unborn ? { expectedDate: child.born } : { dateOfBirth: child.born },
    sex: child.sex, ...(child.nhsNumber !== undefined && { nhsNumber: child.nhsNumber }),
    addresses: [
      { kind: 'home', lines: linesOf(faker, child.home), ...(faker.number.float() < 0.99 && { postcode: child.home.postcode }), from: '2020-01-01' },
      ...(child.earlier === undefined ? [] : [{ kind: 'home' as const, lines: linesOf(faker, child.earlier), postcode: child.earlier.postcode, from: '2000-01-01', to: '2019-12-31' }]),
    ],
  };
}

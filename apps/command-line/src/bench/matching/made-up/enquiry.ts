import type { PersonSought } from '@custodian/contracts';
import type { Faker } from '@faker-js/faker';
import { testNhsNumber } from '../../../made-up/random';
import { type Child, dateAt, today } from './household';
import { letterHeard, mistyped, misheard, numberHeard, oneDigitOff, twoDigitsTurned, variantOf } from './slips';
import { type Home, homeIn, linesOf } from './town';

const dayMs = 86_400_000;

/** A child as a caller describes them and a clerk takes it down: each particular may be missing, vague or wrong. */
export function described(faker: Faker, child: Child): PersonSought {
  const chance = (share: number) => faker.number.float() < share;
  const names = namesOf(faker, child);
  const elsewhere = chance(0.09);
  const home = elsewhere ? ((chance(0.6) ? child.earlier : undefined) ?? homeIn(faker)) : child.home;
  const street = chance(0.1) ? misheard(faker, home.street) : home.street;
  const kind = chance(0.03) ? '' : chance(0.03) ? faker.helpers.arrayElement(['Road', 'Street', 'Close', 'Drive']) : home.kind;
  const said = { ...home, street, kind, town: chance(0.25) ? '' : home.town, number: chance(0.035) ? houseHeard(faker, home) : home.number, flat: chance(0.2) ? '' : home.flat };
  const noAddress = chance(0.09);
  // Who gives an old address mostly gives its postcode too.
  const postcode = chance(0.17) ? undefined : postcodeSaid(faker, (chance(0.8) ? home : child.home).postcode);
  return {
    ...names, ...birthOf(faker, child), sex: chance(0.2) ? 'not-known' : child.sex,
    ...(!noAddress && { addressLines: chance(0.015) ? [home.town] : linesOf(faker, said) }),
    ...(postcode !== undefined && !(noAddress && chance(0.6)) && { postcode }),
    ...(chance(0.12) && { nhsNumber: child.nhsNumber === undefined ? testNhsNumber(faker, '9') : chance(0.07) ? oneDigitOff(faker, child.nhsNumber) : chance(0.04) ? twoDigitsTurned(faker, child.nhsNumber) : child.nhsNumber }),
  };
}

function namesOf(faker: Faker, child: Child): Pick<PersonSought, 'givenNames' | 'familyName'> {
  const chance = (share: number) => faker.number.float() < share;
  const heard = (name: string) => (chance(0.19) ? misheard(faker, name) : chance(0.06) ? mistyped(faker, name) : chance(0.03) ? letterHeard(faker, name) : name);
  let given = child.given.slice(0, chance(0.4) ? 1 : 3);
  if (given.length > 1 && chance(0.04)) given = given.slice(1);
  const [first, ...others] = given;
  const named = first === undefined ? '' : chance(0.1) ? variantOf(faker, first) : chance(0.015) ? faker.person.firstName() : chance(0.02) ? first.charAt(0) : heard(first);
  let family = chance(0.05) ? child.otherFamily : child.family;
  if (family.includes('-') && chance(0.4)) family = halvesSaid(faker, family.split('-'));
  else if (chance(0.01)) family = `${family}-${child.otherFamily}`;
  family = chance(0.05) ? variantOf(faker, family) : heard(family);
  const whole = child.unborn ? faker.helpers.arrayElement(['Unborn', 'Baby', '']) : [named, ...others].join(' ');
  const [givenNames, familyName] = chance(0.05) ? [family, whole] : chance(0.03) ? [`${whole} ${family}`.trim(), ''] : [chance(0.02) ? '' : whole, chance(0.02) ? '' : family];
  const shout = chance(0.06) ? (text: string) => text.toUpperCase() : chance(0.1) ? (text: string) => text.toLowerCase() : (text: string) => text;
  return { ...(givenNames !== '' && { givenNames: shout(givenNames) }), ...(familyName !== '' && { familyName: shout(familyName) }) };
}

/** Whether there is such a day; also of a month or a year. */
function isDay(date: string): boolean {
  const at = Date.parse(date);
  return !Number.isNaN(at) && dateAt(at).startsWith(date);
}

/** A double name as half of it, turned round, or as two words. */
function halvesSaid(faker: Faker, halves: readonly string[]): string {
  const said = faker.number.float();
  if (said < 0.6) return faker.helpers.arrayElement(halves);
  return said < 0.75 ? [...halves].reverse().join('-') : halves.join(' ');
}

function houseHeard(faker: Faker, { number }: Home): number {
  const heard = faker.number.float() < 0.5 ? numberHeard(String(number)) : undefined;
  return Number(heard ?? Math.max(1, number + faker.helpers.arrayElement([-2, -1, 1, 2, 10, -10])));
}

function birthOf(faker: Faker, { born }: Child): Pick<PersonSought, 'dateOfBirth' | 'ageYears'> {
  const at = (days: number) => dateAt(Date.parse(born) + days * dayMs);
  const [year = '', month = '', day = ''] = born.split('-');
  const age = Math.floor((Date.parse(today) - Date.parse(born)) / dayMs / 365.25);
  const ways: [number, Pick<PersonSought, 'dateOfBirth' | 'ageYears'>][] = [
    [64, { dateOfBirth: born }], [7, { dateOfBirth: oneDigitOff(faker, born.slice(2)).replace(/^/u, born.slice(0, 2)) }], [4, { dateOfBirth: at(faker.number.int({ min: -6, max: 6 })) }],
    [3, { dateOfBirth: `${Number(year) + faker.helpers.arrayElement([-1, 1])}-${month}-${day}` }], [3, { dateOfBirth: `${year}-${day}-${month}` }],
    [2, { dateOfBirth: `${year}-${month}-${day.charAt(1)}${day.charAt(0)}` }], [3, { dateOfBirth: `${year}-${numberHeard(month) ?? month}-${numberHeard(day) ?? day}` }], [3, { dateOfBirth: `${year}-${month}` }], [3, { dateOfBirth: year }], [5, age >= 0 ? { ageYears: Math.max(0, age + faker.helpers.arrayElement([0, 0, 0, 0, 1, -1])) } : { dateOfBirth: born }], [5, {}],
  ];
  // A clerk cannot take down a day that is none.
  const possible = ways.filter(([, { dateOfBirth }]) => dateOfBirth === undefined || isDay(dateOfBirth));
  return faker.helpers.weightedArrayElement(possible.map(([weight, value]) => ({ weight, value })));
}

function postcodeSaid(faker: Faker, postcode: string): string {
  const slip = faker.number.float();
  // The first half of it, or all but the last two letters.
  if (slip < 0.03) return slip < 0.02 ? (postcode.split(' ')[0] ?? postcode) : postcode.slice(0, -2);
  if (slip < 0.09) return oneDigitOff(faker, postcode);
  if (slip < 0.12) return postcode.replace(/(.)(.)$/u, '$2$1');
  return slip < 0.15 ? letterHeard(faker, postcode) : faker.helpers.arrayElement([postcode, postcode.replace(' ', ''), postcode.toLowerCase()]);
}

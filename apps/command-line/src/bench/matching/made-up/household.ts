import type { Faker } from '@faker-js/faker';
import { testNhsNumber } from '../../../made-up/random';
import { commonly, familyNameOf, type NameGroup, nameGroups } from './name-stock';
import { type Home, homeIn } from './town';

/** A made-up child. */
export interface Child {
  readonly id: string;
  readonly group: string;
  /** Empty while unborn. */
  readonly given: readonly string[];
  readonly family: string;
  /** The other parent's family name, which some go by. */
  readonly otherFamily: string;
  readonly sex: 'female' | 'male' | 'not-known';
  /** Day of birth, or the day expected, YYYY-MM-DD. */
  readonly born: string;
  readonly unborn: boolean;
  readonly nhsNumber?: string;
  readonly home: Home;
  /** Where the household lived before, where that is on the Record too. */
  readonly earlier: Home | undefined;
}

/** The day of asking. */
export const today = '2026-09-01';
const dayMs = 86_400_000;
const now = Date.parse(today);
const all = nameGroups.reduce((sum, { share }) => sum + share, 0);

/** Brothers and sisters of two parents' names, and now and then a stepchild of a third, behind one door. */
export function household(faker: Faker, idOf: () => string): Child[] {
  const group = groupOf(faker);
  const [mother, father] = [familyNameOf(faker, group), familyNameOf(faker, faker.number.float() < 0.85 ? group : groupOf(faker))];
  const shared = faker.number.float() < 0.1 ? `${mother}-${father}` : faker.helpers.arrayElement([mother, father]);
  const places = { home: homeIn(faker), earlier: faker.number.float() < 0.12 ? homeIn(faker) : undefined };
  const children: Child[] = [];
  for (let left = faker.helpers.weightedArrayElement([{ value: 1, weight: 35 }, { value: 2, weight: 35 }, { value: 3, weight: 18 }, { value: 4, weight: 8 }, { value: 5, weight: 4 }]); left > 0; left -= 1) {
    const twin = children.length > 0 && faker.number.float() < 0.03 ? children.at(-1) : undefined;
    children.push(child(faker, { id: idOf(), group, family: faker.number.float() < 0.87 ? shared : faker.helpers.arrayElement([mother, father, familyNameOf(faker, groupOf(faker))]), otherFamily: shared === mother ? father : mother, places, twin }));
  }
  return children;
}

function groupOf(faker: Faker): NameGroup {
  let left = faker.number.float() * all;
  return nameGroups.find(({ share }) => (left -= share) < 0) ?? (nameGroups[0] as NameGroup);
}

function child(faker: Faker, { id, group, family, otherFamily, places, twin }: { id: string; group: NameGroup; family: string; otherFamily: string; places: Pick<Child, 'home' | 'earlier'>; twin: Child | undefined }): Child {
  const unborn = twin?.unborn ?? faker.number.float() < 0.012;
  const born = twin?.born ?? dateAt(unborn ? now + faker.number.int({ min: -70, max: 200 }) * dayMs : now - faker.number.int({ max: 6_570 }) * dayMs);
  const sex = unborn ? 'not-known' : faker.helpers.arrayElement(['female', 'male'] as const);
  const more = faker.helpers.weightedArrayElement([{ value: 0, weight: 45 }, { value: 1, weight: 45 }, { value: 2, weight: 10 }]);
  const first = commonly(faker, group.given);
  const whole = faker.number.float() < 0.04 ? `${first}-${commonly(faker, group.given)}` : first;
  const given = unborn ? [] : [whole, ...Array.from({ length: more }, () => commonly(faker, group.given))];
  return { id, group: group.group, given, family, otherFamily, sex, born, unborn, ...places, ...(!unborn && faker.number.float() < 0.9 && { nhsNumber: testNhsNumber(faker, '9') }) };
}

export function dateAt(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

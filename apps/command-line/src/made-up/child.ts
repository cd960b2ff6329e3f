import type { Faker } from '@faker-js/faker';
import type { recordChild } from '@custodian/contracts';
import type { z } from 'zod';
import { dramaNumber, testNhsNumber, unusedPostcode } from './random';

export type ChildInput = z.input<(typeof recordChild)['input']>;

/** Where a made-up child lives. */
interface Place {
  readonly name: string;
  readonly initials: string;
  readonly telephones: string;
}

/** A made-up child without case or plan; `number` makes the authority's id. */
export function madeUpChild(faker: Faker, number: number, { name, initials, telephones }: Place = { name: 'Northmoor', initials: 'NM', telephones: '0161 496 0' }): ChildInput {
  const family = faker.person.lastName();
  const sex = faker.helpers.arrayElement(['female', 'male'] as const);
  const born = faker.date.between({ from: '2009-01-01', to: '2025-12-31' });
  const dateOfBirth = born.toISOString().slice(0, 10);
  return {
    authorityChildId: `${initials}-${100_000 + number}`,
    names: [{ kind: 'legal', given: faker.person.firstName(sex), family }],
    birth: { dateOfBirth },
    sex,
    ...(faker.datatype.boolean(0.8) && { nhsNumber: testNhsNumber(faker) }),
    household: [
      { name: `${faker.person.firstName('female')} ${family}`, relationship: 'mother', parentalResponsibility: true, livesWithChild: true, phone: dramaNumber(faker, telephones) },
    ],
    legalStatus: 'none',
    school: { name: `${faker.location.street()} School` },
    gp: { name: `${faker.location.street()} Surgery`, phone: dramaNumber(faker, telephones) },
    addresses: [{ kind: 'home', lines: [`${faker.number.int({ min: 1, max: 180 })} ${faker.location.street()}`, name], postcode: unusedPostcode(faker), from: dateOfBirth }],
  };
}

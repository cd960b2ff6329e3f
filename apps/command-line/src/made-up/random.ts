import { base, en, en_GB, Faker } from '@faker-js/faker';

/** A seeded source of made-up details: the same seed gives the same people. */
export function madeUp(seed: number): Faker {
  return new Faker({ locale: [en_GB, en, base], seed });
}

/** An NHS number with its right check digit, of the range that is kept for tests; with `beginning` of a wider one that is given to nobody. */
export function testNhsNumber(faker: Faker, beginning: '999' | '9' = '999'): string {
  for (;;) {
    const nine = `${beginning}${faker.string.numeric(9 - beginning.length)}`;
    const sum = nine.split('').reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${nine}${check}`;
  }
}

/** A telephone number of a range that Ofcom keeps for drama, said by all but its last three digits. */
export function dramaNumber(faker: Faker, range: string): string {
  return `${range}${faker.string.numeric(3)}`;
}

/** A postcode of a district that is not in use. */
export function unusedPostcode(faker: Faker): string {
  return `ZZ${faker.string.numeric(2)} ${faker.string.numeric(1)}${faker.helpers.arrayElement(['AA', 'BD', 'FG', 'HJ', 'LN', 'PQ', 'RS', 'TU', 'WX'])}`;
}

import type { Faker } from '@faker-js/faker';

/** A child on the Record of the made-up town, as keys. */
export interface TownChild {
  readonly key: string;
  readonly surname: string;
  readonly postcode: string;
}

// The share of the commonest surnames in England, in thousandths; everybody else's is one of two thousand.
const common: readonly [string, number][] = [
  ['smith', 12], ['jones', 8], ['taylor', 6.5], ['brown', 6], ['williams', 5.5], ['wilson', 4.5], ['johnson', 4.2], ['davies', 4], ['patel', 4], ['robinson', 3.5], ['wright', 3.3], ['thompson', 3.2],
  ['evans', 3], ['walker', 3], ['white', 2.9], ['roberts', 2.8], ['green', 2.7], ['hall', 2.6], ['wood', 2.5], ['jackson', 2.5], ['khan', 2.5], ['clarke', 2.4], ['hussain', 2.3], ['ahmed', 2.2],
];
const otherSurnames = 2_000;
const postcodes = 8_000;
/** The postcodes where the children live of whom anybody asks. */
const postcodesOfConcern = 2_500;
const onRecord = 4_000;

export function surname(faker: Faker): string {
  let left = faker.number.float({ min: 0, max: 1_000 });
  for (const [name, share] of common) {
    left -= share;
    if (left < 0) return name;
  }
  return `surname-${faker.number.int({ max: otherSurnames - 1 })}`;
}

export function homePostcode(faker: Faker): string {
  return `postcode-${faker.number.int({ max: postcodes - 1 })}`;
}

/** The children of the Record, brothers and sisters of one surname and postcode. */
export function childrenOf(faker: Faker): TownChild[] {
  const children: TownChild[] = [];
  while (children.length < onRecord) {
    const family = { surname: surname(faker), postcode: `postcode-${faker.number.int({ max: postcodesOfConcern - 1 })}` };
    for (let count = faker.number.int({ min: 1, max: 3 }); count > 0; count -= 1) children.push({ key: `child-${children.length}`, ...family });
  }
  return children;
}

/** A child nobody knows. */
export function unknownChild(faker: Faker): TownChild {
  return { key: `unknown-${faker.string.uuid()}`, surname: surname(faker), postcode: `postcode-${faker.number.int({ max: postcodesOfConcern - 1 })}` };
}

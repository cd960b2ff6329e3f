import { pairsAcross } from './name/name-pairs';
import { familyTokens } from './name/name-tokens';
import { bornOn, expectedOn, type KnownPerson } from './person';
import { doorOf } from './place/place-keys';

/** The keys a child is found by, kept with the child's entry: every name ever recorded, every address ever lived at. */
export function keysOf(child: KnownPerson): string[] {
  const born = bornOn(child);
  const expected = expectedOn(child);
  const pairs = pairsAcross(child.names);
  const families = [...new Set(child.names.flatMap((name) => familyTokens(name.family)))];
  const postcodes = [...new Set(child.addresses.flatMap((address) => address.postcode ?? []))];
  const doors = [...new Set(child.addresses.map((address) => doorOf(address.lines)))].filter((door) => door !== '');
  return [
    ...(child.nhsNumber ? [keys.nhs(child.nhsNumber)] : []),
    ...(born ? [...pairs.map((pair) => keys.nameBorn(pair, born)), ...families.map((family) => keys.familyBorn(family, born)), ...postcodes.map((code) => keys.bornPostcode(born, code))] : []),
    ...(expected ? [...pairs.map((pair) => keys.nameExpected(pair, expected)), ...families.map((family) => keys.familyExpected(family, expected))] : []),
    ...pairs.map(keys.name),
    ...families.map(keys.family),
    ...pairs.flatMap((pair) => [...postcodes.map((code) => keys.namePostcode(pair, code)), ...doors.map((door) => keys.nameDoor(pair, door))]),
    ...(expected ? families.flatMap((family) => postcodes.map((code) => keys.unbornPostcode(family, code))) : []),
  ];
}

/** How each kind of key is written. */
export const keys = {
  nhs: (number: string) => `nhs:${number}`,
  name: (pair: string) => `name:${pair}`,
  family: (family: string) => `family:${family}`,
  nameBorn: (pair: string, born: string) => `name-born:${pair}|${born}`,
  familyBorn: (family: string, born: string) => `family-born:${family}|${born}`,
  bornPostcode: (born: string, postcode: string) => `born-postcode:${born}|${postcode}`,
  nameExpected: (pair: string, expected: string) => `name-expected:${pair}|${expected}`,
  familyExpected: (family: string, expected: string) => `family-expected:${family}|${expected}`,
  namePostcode: (pair: string, postcode: string) => `name-postcode:${pair}|${postcode}`,
  nameDoor: (pair: string, door: string) => `name-door:${pair}|${door}`,
  unbornPostcode: (family: string, postcode: string) => `unborn-postcode:${family}|${postcode}`,
};

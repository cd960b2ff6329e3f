import { pairsAcross } from './name/name-pairs';
import { familyTokens } from './name/name-tokens';
import { bornOn, expectedOn, type KnownPerson, openAddresses } from './person';
import { doorOf } from './place/place-keys';

/** The keys a child is found by, kept with the child's entry: every name ever recorded, every address ever lived at but sealed ones. */
export function keysOf(child: KnownPerson): string[] {
  const born = bornOn(child);
  const expected = expectedOn(child);
  const pairs = pairsAcross(child.names);
  const families = [...new Set(child.names.flatMap((name) => familyTokens(name.family)))];
  const postcodes = [...new Set(openAddresses(child).flatMap((address) => address.postcode ?? []))];
  const doors = [...new Set(openAddresses(child).map((address) => doorOf(address.lines)))].filter((door) => door !== '');
  const sealed = openAddresses(child).length < child.addresses.length;
  return [
    ...(child.nhsNumber ? [keys.nhs(child.nhsNumber)] : []),
    ...(born ? [...pairs.map((pair) => keys.nameBorn(pair, born)), ...families.map((family) => keys.familyBorn(family, born)), ...postcodes.map((code) => keys.bornPostcode(born, code))] : []),
    ...(expected ? [...pairs.map((pair) => keys.nameExpected(pair, expected)), ...families.map((family) => keys.familyExpected(family, expected))] : []),
    ...pairs.map(keys.name),
    ...families.map(keys.family),
    ...pairs.flatMap((pair) => [...postcodes.map((code) => keys.namePostcode(pair, code)), ...doors.map((door) => keys.nameDoor(pair, door))]),
    ...(expected ? families.flatMap((family) => postcodes.map((code) => keys.unbornPostcode(family, code))) : []),
    ...(sealed ? [...pairs.map(keys.nameSealed), ...(born ? [keys.bornSealed(born)] : []), ...(expected ? families.map(keys.unbornSealed) : [])] : []),
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
  // Who has a sealed address is found whatever address is said with the rest: neither missed for it, nor found by guessing it.
  nameSealed: (pair: string) => `name-sealed:${pair}`,
  bornSealed: (born: string) => `born-sealed:${born}`,
  unbornSealed: (family: string) => `unborn-sealed:${family}`,
  unbornPostcode: (family: string, postcode: string) => `unborn-postcode:${family}|${postcode}`,
};

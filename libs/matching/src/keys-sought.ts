import { keys } from './keys-of';
import { namePairs } from './name/name-pairs';
import { familyTokens } from './name/name-tokens';
import type { Field, PersonSought } from './person';
import { doorOf } from './place/place-keys';

/**
 * The keys to look a described child up by, and which of the particulars given they rest on. Where nothing tells children of one name apart,
 * the name is looked up alone. No key at all: too little to search on, which is not the same as nobody found.
 */
export function keysSought(sought: PersonSought): { readonly keys: string[]; readonly searchedBy: Field[] } {
  const { dateOfBirth: born, expectedDate: expected, postcode, nhsNumber, addressLines = [] } = sought;
  const pairs = namePairs({ given: sought.givenNames, family: sought.familyName });
  const families = familyTokens(sought.familyName);
  const door = doorOf(addressLines);
  const narrow: [string, Field[]][] = [
    ...(nhsNumber ? [key(keys.nhs(nhsNumber), 'nhs-number')] : []),
    ...(born ? pairs.map((pair) => key(keys.nameBorn(pair, born), 'name', 'birth')) : []),
    ...(born ? families.map((family) => key(keys.familyBorn(family, born), 'name', 'birth')) : []),
    ...(born && postcode ? [key(keys.bornPostcode(born, postcode), 'birth', 'postcode'), key(keys.bornSealed(born), 'birth')] : []),
    ...(expected ? pairs.map((pair) => key(keys.nameExpected(pair, expected), 'name', 'birth')) : []),
    ...(expected ? families.map((family) => key(keys.familyExpected(family, expected), 'name', 'birth')) : []),
    ...(expected && postcode ? families.map((family) => key(keys.unbornPostcode(family, postcode), 'name', 'postcode')) : []),
    ...(postcode ? pairs.map((pair) => key(keys.namePostcode(pair, postcode), 'name', 'postcode')) : []),
    ...(expected && postcode ? families.map((family) => key(keys.unbornSealed(family), 'name')) : []),
    ...(postcode || door ? pairs.map((pair) => key(keys.nameSealed(pair), 'name')) : []),
    ...(door ? pairs.map((pair) => key(keys.nameDoor(pair, door), 'name', 'address')) : []),
  ];
  const byName = pairs.length > 0 ? pairs.map(keys.name) : families.map(keys.family);
  const found = narrow.length > 0 ? narrow : byName.map((text) => key(text, 'name'));
  return { keys: [...new Set(found.map(([text]) => text))], searchedBy: [...new Set(found.flatMap(([, fields]) => fields))] };
}

function key(text: string, ...fields: Field[]): [string, Field[]] {
  return [text, fields];
}

import { namePairs } from './name/name-pairs';
import { familyTokens } from './name/name-tokens';
import type { PersonSought } from './person';
import { doorOf } from './place/place-keys';

/**
 * Keys under which the same description is met again, exactly as said but for the order of names and the writing of lines: for those who may keep no names.
 * Where nothing tells children of one name apart, the name is the key.
 */
export function keysSought(sought: PersonSought): string[] {
  const { dateOfBirth, expectedDate, postcode, nhsNumber, addressLines = [] } = sought;
  const birth = dateOfBirth ?? expectedDate;
  const pairs = namePairs({ given: sought.givenNames, family: sought.familyName });
  const families = familyTokens(sought.familyName);
  const names = pairs.length > 0 ? pairs : families;
  const door = doorOf(addressLines);
  const keys = [
    ...(nhsNumber ? [`nhs:${nhsNumber}`] : []),
    ...(birth ? [...new Set([...pairs, ...families])].map((name) => `born:${name}|${birth}`) : []),
    ...(birth && postcode ? [`born:${postcode}|${birth}`] : []),
    ...(postcode ? names.map((name) => `postcode:${name}|${postcode}`) : []),
    ...(door ? names.map((name) => `door:${name}|${door}`) : []),
  ];
  return keys.length > 0 ? [...new Set(keys)] : names.map((name) => `name:${name}`);
}

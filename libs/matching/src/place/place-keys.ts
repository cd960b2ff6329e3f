import { normaliseLine } from './normalise-line';

interface Place {
  readonly lines: readonly string[];
  readonly postcode?: string;
}

/** Where somebody is said to be, as far as it was said. */
export interface PlaceSought {
  readonly addressLines?: readonly string[];
  readonly postcode?: string;
}

const partOfAHouse = /^(?:(?:flat|unit|room|floor) ?\w{0,4}|\d+[a-z]?)$/u;

/** Number and street: the first line, with the next one where the first is only a flat or a house's name. */
export function doorOf(lines: readonly string[]): string {
  const [first = '', second] = lines.map(normaliseLine).filter((line) => line !== '');
  const whole = !partOfAHouse.test(first) && /\d/u.test(first);
  return whole || second === undefined ? first : `${first} ${second}`;
}

/** The keys an address is found by: door with postcode; all its lines; the door alone, for callers who give one line only. */
export function placeKeys({ lines, postcode }: Place): string[] {
  const door = doorOf(lines);
  if (door === '') return [];
  return [...(postcode ? [`door:${door}|${postcode}`] : []), `lines:${allOf(lines)}`, `street:${door}`];
}

/**
 * The keys that mean "at this very address": the door with the postcode where one is given, and the lines as they were said.
 * A postcode alone is a street, not an address: no key.
 */
export function placeKeysSought({ addressLines = [], postcode }: PlaceSought): string[] {
  const door = doorOf(addressLines);
  if (door === '') return [];
  const more = allOf(addressLines) === door ? [] : [`lines:${allOf(addressLines)}`];
  if (postcode) return [`door:${door}|${postcode}`, ...more];
  return more.length > 0 ? more : [`street:${door}`];
}

function allOf(lines: readonly string[]): string {
  return lines.map(normaliseLine).filter((line) => line !== '').join(' ');
}

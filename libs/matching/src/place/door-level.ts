/** How the door of two addresses compares: number and flat, and the street. */
export const doorLevels = [
  'not-given', 'same', 'kind-differs', 'kind-missing', 'street-near', 'flat-missing', 'flat-missing-street-near', 'flat-differs', 'number-near', 'number-near-street-near', 'street-only', 'street-near-only', 'number-not-given', 'number-only', 'differs',
] as const;
export type DoorLevel = (typeof doorLevels)[number];

export type StreetLikeness = 'same' | 'kind-differs' | 'kind-missing' | 'near' | 'differs';
export type UnitsLikeness = 'same' | 'flat-missing' | 'flat-differs' | 'near' | 'not-given' | 'differs';

/** Both together, in the order a clerk would say them. */
export function doorLevel(street: StreetLikeness, units: UnitsLikeness): DoorLevel {
  if (street === 'differs') return units === 'same' ? 'number-only' : 'differs';
  const near = street === 'near';
  if (units === 'same') return near ? 'street-near' : street;
  if (units === 'flat-missing') return near ? 'flat-missing-street-near' : 'flat-missing';
  if (units === 'flat-differs') return 'flat-differs';
  if (units === 'near') return near ? 'number-near-street-near' : 'number-near';
  if (units === 'not-given') return 'number-not-given';
  return near ? 'street-near-only' : 'street-only';
}

/** Compares numbers and letters of two doors: 41/11 is flat 11 of 41 and the other way round; one that names no flat may be any of the house. */
export function unitsLikeness(said: readonly number[], recorded: readonly number[]): UnitsLikeness {
  if (said.length === 0 || recorded.length === 0) return 'not-given';
  const shared = said.filter((unit) => recorded.includes(unit)).length;
  if (shared === said.length && shared === recorded.length) return 'same';
  const [house, other] = [said.at(-1) ?? 0, recorded.at(-1) ?? 0];
  if (shared === Math.min(said.length, recorded.length) && (shared > 1 || said.length === 1 || recorded.length === 1)) return 'flat-missing';
  if (said.length === recorded.length && shared === said.length - 1) {
    if (said.length > 1 && (house === other || house >= letterUnits)) return nearNumbers(firstOff(said, recorded), firstOff(recorded, said)) ? 'near' : 'flat-differs';
    return nearNumbers(firstOff(said, recorded), firstOff(recorded, said)) ? 'near' : 'differs';
  }
  return 'differs';
}

/** Units that are letters are numbered from here on. */
export const letterUnits = 100_000;

function firstOff(one: readonly number[], other: readonly number[]): number {
  return one.find((unit) => !other.includes(unit)) ?? 0;
}

/** One or two doors along, one digit wrong, or digits that changed places. */
function nearNumbers(one: number, other: number): boolean {
  if (one >= letterUnits || other >= letterUnits) return false;
  if (Math.abs(one - other) <= 2) return true;
  const [a, b] = [String(one), String(other)];
  if (a.length !== b.length) return a.startsWith(b) || b.startsWith(a);
  const off = a.split('').filter((digit, at) => digit !== b[at]).length;
  return off === 1 || (off === 2 && a.split('').sort().join('') === b.split('').sort().join(''));
}

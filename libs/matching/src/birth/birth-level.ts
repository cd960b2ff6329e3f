import type { BirthLevel, BirthSought } from './birth-sought';

/** A child is born so many days before or after the day expected at most. */
export const nearExpected = 45;
const year = 365.25;

/** Compares a birth that was said with a recorded day: of birth, or, of a child not known to be born, expected. */
export function birthLevel(sought: BirthSought | undefined, recorded: number | undefined, expected: boolean): BirthLevel {
  if (sought === undefined || recorded === undefined) return 'not-given';
  const level = sought.days.get(recorded);
  if (expected) return ofExpected(sought, recorded, level);
  if (level !== undefined) return level;
  if (sought.said === undefined) return 'differs';
  const apart = Math.abs(sought.said - recorded) / year;
  if (apart < 1) return 'same-year';
  return apart < 2.5 ? 'years-near' : 'differs';
}

/** From the one that says most; a month or year that is off comes after all that are right. */
const ofPartial: readonly BirthLevel[] = ['month-and-year', 'year', 'age', 'month-and-year-near', 'year-near', 'age-near'];
const firstNear = ofPartial.indexOf('month-and-year-near');

/** Compares a birth that was said with one of which only the month or the year is known: what says less decides. */
export function partialBirthLevel(sought: BirthSought | undefined, known: BirthSought | undefined): BirthLevel {
  if (sought === undefined || known === undefined) return 'not-given';
  if (!sought.vague) return (sought.said === undefined ? undefined : known.days.get(sought.said)) ?? 'differs';
  let least = ofPartial.length;
  for (const [day, one] of sought.days) {
    const two = known.days.get(day);
    if (two === undefined) continue;
    const [from, to] = [ofPartial.indexOf(one), ofPartial.indexOf(two)];
    if (Math.min(from, to) < firstNear) least = Math.min(least, Math.max(from, to));
  }
  return ofPartial[least] ?? 'differs';
}

function ofExpected(sought: BirthSought, recorded: number, level: BirthLevel | undefined): BirthLevel {
  if (level === 'same') return 'expected-then';
  if (sought.vague) return level === undefined ? 'differs' : 'expected-year';
  if (level === 'week' || level === 'few-days') return 'expected-near';
  if (level !== undefined) return 'expected-slip';
  return sought.said !== undefined && Math.abs(sought.said - recorded) <= nearExpected ? 'expected-near' : 'differs';
}

import type { BirthLevel, BirthSought } from './birth-sought';

const nearExpected = 45;
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

function ofExpected(sought: BirthSought, recorded: number, level: BirthLevel | undefined): BirthLevel {
  if (level === 'same') return 'expected-then';
  if (sought.vague) return level === undefined ? 'differs' : 'expected-year';
  if (level === 'week' || level === 'few-days') return 'expected-near';
  if (level !== undefined) return 'expected-slip';
  return sought.said !== undefined && Math.abs(sought.said - recorded) <= nearExpected ? 'expected-near' : 'differs';
}

import { RuleRefusal } from '../rule/rule-refusal';
import type { Move } from './move';

/** Refuses `not-yet-18`: on that day the child is younger, as far as is known. */
export function mustBe18({ child }: Pick<Move, 'child'>, on: string): void {
  const birth = child?.particulars.birth;
  if (birth && 'dateOfBirth' in birth && turns18(birth.dateOfBirth) <= on) return;
  throw new RuleRefusal('not-yet-18', 'By what is known of their birth, the child is not 18 on that day.', 'unacceptable');
}

/** Somebody born on 29 February is 18 on 1 March. */
function turns18(dateOfBirth: string): string {
  const day = `${Number(dateOfBirth.slice(0, 4)) + 18}${dateOfBirth.slice(4)}`;
  return dateOfBirth.endsWith('-02-29') ? day.replace('-02-29', '-03-01') : day;
}

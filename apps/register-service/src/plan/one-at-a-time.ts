import type { PlanEntry } from '../child/child-entry';
import { RuleRefusal } from '../rule/rule-refusal';

type Period = Pick<PlanEntry, 'from' | 'to'>;

/** Whether two plans stand on one day; a plan that ended on the day it started stood on none. */
function overlap(one: Period, other: Period): boolean {
  const stood = [one, other].every(({ from, to }) => to === undefined || from < to);
  return stood && (other.to === undefined || one.from < other.to) && (one.to === undefined || other.from < one.to);
}

/** Refuses plans-overlap: a child has at most one plan on any day. */
export function oneAtATime(plans: readonly Period[]): void {
  if (plans.some((plan, index) => plans.slice(index + 1).some((other) => overlap(plan, other)))) {
    throw new RuleRefusal('plans-overlap', 'Two plans would stand on one day. Correct the one that was recorded wrongly first.');
  }
}

import type { ChildEntry, PlanEntry } from '../child/child-entry';

/** The plan a child has on a day: from the day it starts to the day before it ends. On the day of the conference that ends it, it has ended (REC-02). */
export function planOn(child: Pick<ChildEntry, 'plans'>, day: string): PlanEntry | undefined {
  return child.plans.find((plan) => plan.from <= day && (plan.to === undefined || day < plan.to));
}

import type { ChildEntry } from '../child/child-entry';
import { RuleRefusal } from '../rule/rule-refusal';
import type { Row } from './columns';

/** A plan that two persons set right here is not put back by an import that knows no better (REC-11). */
export function notCorrectedOtherwise(child: ChildEntry, row: Row): void {
  const corrected = (child.planCorrections ?? []).filter(({ was }) => was.from === row.plan_from);
  const stands = child.plans.find((plan) => plan.from === row.plan_from);
  if (corrected.length > 0 && (!stands || stands.to !== row.plan_to)) {
    throw new RuleRefusal('plan-corrected', 'the plan was corrected here, and the row says otherwise');
  }
}

import { type InputOf, planStarted, type recordPlanElsewhere } from '@custodian/contracts';
import { type Hide, hiddenWhereNeeded } from '../address/hide';
import { moveToAddress } from '../address/move-to-address';
import type { Decided } from '../child/announcement';
import { type ChildEntry, currentPlanOf } from '../child/child-entry';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { RuleRefusal } from '../rule/rule-refusal';

/**
 * Enters a plan of another authority for a child who moved in, from the day the information came (REC-05, MOV-41, MOV-61).
 * It stands until a moving-in conference here decides. Refuses plan-already-current, date-in-the-future and what the address refuses.
 */
export function enterPlanElsewhere(child: ChildEntry, input: InputOf<typeof recordPlanElsewhere>, at: { planId: string; today: string; hide: Hide }): Decided<ChildEntry> {
  const { basis, informationReceivedOn: from, homeAuthority, addressHere } = input;
  nothingRecordedLiesInTheFuture(at.today, from);
  if (currentPlanOf(child) || child.plans.some((plan) => plan.to !== undefined && from < plan.to)) {
    throw new RuleRefusal('plan-already-current', 'A plan stands or stood on the Record on that day already.');
  }
  const moved = moveToAddress(child, hiddenWhereNeeded(child, addressHere, at.hide), at.today).child;
  return {
    child: { ...moved, plans: [...child.plans, { planId: at.planId, basis, from, coreGroup: [], homeAuthority }] },
    announce: [{ event: planStarted, payload: { childId: child.childId, planId: at.planId, basis, from } }],
    changedOn: from,
  };
}

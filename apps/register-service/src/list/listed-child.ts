import type { listChildrenWithPlan, OutputOf } from '@custodian/contracts';
import { endOfDay } from '@custodian/policy';
import { shownOn } from '../address/address-on';
import type { ChildEntry } from '../child/child-entry';
import { primaryNameOf } from '../child/primary-name';
import { caseHolderAt } from '../move/case-holder';
import { awayOn } from '../move/placed-elsewhere';
import { planOn } from '../plan/plan-on';

export type ListedChild = OutputOf<typeof listChildrenWithPlan>['children'][number];

/** The line of the list for a child on a day, with the address that held on that day, and who held the case at the end of it, or by `now` where that is earlier (REC-02). Undefined without a plan on it. */
export function listedChild(child: ChildEntry, on: string, now: Date): ListedChild | undefined {
  const plan = planOn(child, on);
  const name = primaryNameOf(child);
  if (!plan || !name) return undefined;
  const { planId, from: planFrom, to: planTo, basis, leadWorkerId, homeAuthority } = plan;
  return {
    childId: child.childId,
    name,
    ...child.birth,
    address: shownOn(child, on),
    planId,
    planFrom,
    planTo,
    basis,
    categories: plan.latestCategories?.categories ?? [],
    leadWorkerId,
    placedBy: child.placedBy,
    homeAuthority,
    caseHeldBy: caseHolderAt(child, new Date(Math.min(now.getTime(), endOfDay(on).getTime() - 1))),
    away: awayOn(child, on),
  };
}

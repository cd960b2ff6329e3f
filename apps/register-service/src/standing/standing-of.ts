import type { Standing } from '@custodian/contracts';
import { localDateOf } from '@custodian/policy';
import { type ChildEntry, currentPlanOf, openCaseOf, type PlanEntry } from '../child/child-entry';
import { caseHolderAt } from '../move/case-holder';
import { awayOn } from '../move/placed-elsewhere';

type Worker = NonNullable<Standing['leadSocialWorker']>;

/** What the Record says of a child for an answer (ENQ-06, ENQ-07, ENQ-10, ENQ-16); earlier plans and cases latest first. */
export function standingOf(child: ChildEntry, lead: Worker | undefined, now: Date): Standing {
  const current = currentPlanOf(child);
  const ended = child.plans.filter((plan) => plan.to !== undefined).sort((one, other) => other.from.localeCompare(one.from));
  const closed = child.cases.flatMap(({ openedOn: from, closedOn: to }) => (to === undefined ? [] : [{ from, to }]));
  const joined = (child.mergedFrom ?? []).flatMap(({ childId, split }) => (split === undefined ? childId : []));
  return {
    childId: child.childId,
    ...(joined.length > 0 && { joined }),
    currentPlan: current && told(current),
    earlierPlans: ended.map(told),
    openCaseSince: openCaseOf(child)?.openedOn,
    earlierCases: closed.sort((one, other) => other.from.localeCompare(one.from)),
    leadSocialWorker: lead,
    caseHeldBy: caseHolderAt(child, now),
    away: awayOn(child, localDateOf(now)),
  };
}

/** Who leads the work here: by the current plan, else by the open case. Of a plan elsewhere the home authority says who. */
export function leadWorkerIdOf(child: ChildEntry): string | undefined {
  return currentPlanOf(child)?.leadWorkerId ?? openCaseOf(child)?.leadWorkerId;
}

function told({ planId, basis, from, to, latestCategories, homeAuthority, removal }: PlanEntry): Standing['earlierPlans'][number] {
  return { planId, basis, from, to, categories: latestCategories?.categories ?? [], homeAuthority, removal };
}

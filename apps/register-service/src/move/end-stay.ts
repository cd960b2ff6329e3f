import { type PayloadOf, planEnded, type stayEnded } from '@custodian/contracts';
import type { Decided } from '../child/announcement';
import type { ChildEntry, PlanEntry } from '../child/child-entry';
import { saysTheSame } from '../child/same-entry';
import { oneAtATime } from '../plan/one-at-a-time';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { RuleRefusal } from '../rule/rule-refusal';
import { planOfMove } from './plan-of-move';

/**
 * Ends the entry of a plan elsewhere on the day the child is here no longer, and with it the address here (REC-11, MOV-44).
 * Said again, it corrects the day and the reason. Undefined where the entry says so already.
 * Refuses plan-not-found, not-a-plan-elsewhere, plan-ended-otherwise, ends-before-it-starts, date-in-the-future.
 */
export function endStay(child: ChildEntry, said: PayloadOf<typeof stayEnded>, today: string): Decided<ChildEntry> | undefined {
  const { moveId, on: to, because } = said;
  nothingRecordedLiesInTheFuture(today, to);
  const plan = planOfMove(child, said.planId);
  if (plan.basis === 'conference') throw new RuleRefusal('not-a-plan-elsewhere', 'A plan of this authority’s own ends after its conference, or after a move.');
  if (plan.to !== undefined && plan.stayEnded?.moveId !== moveId) throw new RuleRefusal('plan-ended-otherwise', 'The plan’s entry has ended already, by something else.');
  if (to < plan.from) throw new RuleRefusal('ends-before-it-starts', 'The stay began later than that.');
  if (plan.to === to && saysTheSame(plan.stayEnded, { moveId, because })) return undefined;
  const plans = child.plans.map((each) => (each === plan ? { ...plan, to, stayEnded: { moveId, because } } : each));
  oneAtATime(plans);
  const corrects = plan.to === undefined ? {} : { correction: 'ended-on' as const };
  return {
    child: { ...child, plans, addresses: child.addresses.map((address) => (stayedAt(address, plan) ? { ...address, to } : address)) },
    announce: plan.to === to ? [] : [{ event: planEnded, payload: { childId: child.childId, planId: plan.planId, to, moveId, basis: plan.basis, ...corrects } }],
    changedOn: to,
  };
}

/** Whether a child stayed at an address for this stay: it is a temporary one that held on the day the stay ended, as far as it was known. */
function stayedAt({ kind, from, to }: ChildEntry['addresses'][number], plan: PlanEntry): boolean {
  return plan.basis === 'temporary-resident' && kind === 'temporary' && to === plan.to && (plan.to === undefined || from <= plan.to);
}

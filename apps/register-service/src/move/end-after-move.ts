import { type PayloadOf, planEnded, type removalCleared } from '@custodian/contracts';
import type { Decided } from '../child/announcement';
import type { ChildEntry, PlanEntry } from '../child/child-entry';
import { saysTheSame } from '../child/same-entry';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { RuleRefusal } from '../rule/rule-refusal';
import { oneAtATime } from '../plan/one-at-a-time';
import { planOfMove } from './plan-of-move';

/**
 * Ends this authority's own plan once the receiving authority has held its conference and its minutes have come: on the later of the two days (REC-11, MOV-26).
 * The entry stays as history and says what was decided where. Said again, it corrects the day and the outcome. Undefined where the entry says so already.
 * Refuses removed-only-after-conference-and-minutes, plan-not-found, not-a-plan-of-ours, plan-ended-otherwise, date-in-the-future.
 */
export function endAfterMove(child: ChildEntry, said: PayloadOf<typeof removalCleared>, today: string): Decided<ChildEntry> | undefined {
  const { moveId, conferenceOn, minutesReceivedOn } = said;
  const plan = planOfMove(child, said.planId);
  if (plan.basis !== 'conference') throw new RuleRefusal('not-a-plan-of-ours', 'A plan elsewhere leaves the Record when the stay ends.');
  if (plan.to !== undefined && plan.removal?.moveId !== moveId) throw new RuleRefusal('plan-ended-otherwise', 'The plan has ended already, by something else.');
  removedOnlyAfterConferenceAndMinutes(plan, said, today);
  const removal = { moveId, code: said.by, authority: said.authorityName, conferenceOn, minutesReceivedOn, outcome: said.outcome };
  const to = minutesReceivedOn;
  if (plan.to === to && saysTheSame(plan.removal, removal)) return undefined;
  const plans = child.plans.map((each) => (each === plan ? { ...plan, to, removal } : each));
  oneAtATime(plans);
  const corrects = plan.to === undefined ? {} : { correction: 'ended-on' as const };
  const payload = { childId: child.childId, planId: plan.planId, to, moveId, ...(said.outcome === 'plan' && { goesOnElsewhere: true as const }), ...(plan.leadWorkerId && { leadWorkerId: plan.leadWorkerId }), basis: plan.basis, ...corrects };
  return { child: { ...child, plans }, announce: plan.to === to && plan.removal?.outcome === said.outcome ? [] : [{ event: planEnded, payload }], changedOn: to };
}

/** There are no minutes of a conference that was not held, and no conference there on the child's move before the plan here began. */
function removedOnlyAfterConferenceAndMinutes(plan: PlanEntry, { conferenceOn, minutesReceivedOn }: PayloadOf<typeof removalCleared>, today: string): void {
  nothingRecordedLiesInTheFuture(today, conferenceOn, minutesReceivedOn);
  if (minutesReceivedOn < conferenceOn || conferenceOn < plan.from) {
    throw new RuleRefusal('removed-only-after-conference-and-minutes', 'The conference there comes after the start of the plan, and its minutes after the conference.');
  }
}

import { planEnded, planStarted } from '@custodian/contracts';
import { ledBy } from '../case/assign-lead-worker';
import type { Announcement } from '../child/announcement';
import { type ChildEntry, openCaseOf, type PlanEntry } from '../child/child-entry';
import type { ChildDecided, Conference, PlanDecision } from './conference';
import { notHeldBeforeThePlan } from './not-held-before-the-plan';
import { planStartsOnlyByInitialConference } from './plan-starts-only-by-initial-conference';

/**
 * Starts the plan the conference decided, on the day it was held, and opens a case where none is open.
 * A plan elsewhere that a moving-in conference takes over ends that day, as the entry it was, and this authority's own follows it.
 */
export function startPlan(child: ChildEntry, conference: Conference, decision: PlanDecision, planId: string): ChildDecided {
  const elsewhere = planStartsOnlyByInitialConference(child, conference);
  if (elsewhere) notHeldBeforeThePlan(elsewhere, conference.heldOn);
  const { conferenceId, heldOn: from } = conference;
  const { categories, leadWorkerId, coreGroup } = decision;
  const decided = { categories, conferenceId, decidedBy: conference.chair.name, decidedOn: from };
  const plan: PlanEntry = { planId, basis: 'conference', from, startedByConferenceId: conferenceId, firstCategories: decided, latestCategories: decided, leadWorkerId, coreGroup };
  const withCase = openCaseOf(child) ? child : { ...child, cases: [...child.cases, { openedOn: from, leadWorkerId }] };
  const led = ledBy(withCase, leadWorkerId, from);
  const handedOver = endElsewhere(led.child, elsewhere, conference);
  const started: Announcement = { event: planStarted, payload: { childId: child.childId, planId, basis: 'conference', from, leadWorkerId } };
  return {
    child: { ...handedOver.child, plans: [...handedOver.child.plans, plan] },
    announce: [...handedOver.announce, started, ...led.announce],
    changedOn: from,
    planId,
  };
}

/** Ends the entry of a plan elsewhere by decision of the moving-in conference. */
export function endElsewhere(child: ChildEntry, elsewhere: PlanEntry | undefined, { conferenceId, heldOn: to }: Conference, endReason?: string): { child: ChildEntry; announce: Announcement[] } {
  if (!elsewhere) return { child, announce: [] };
  const ended = { ...elsewhere, to, endedByConferenceId: conferenceId, ...(endReason && { endReason }) };
  return {
    child: { ...child, plans: child.plans.map((plan) => (plan.planId === elsewhere.planId ? ended : plan)) },
    announce: [{ event: planEnded, payload: { childId: child.childId, planId: elsewhere.planId, to, conferenceId, basis: elsewhere.basis } }],
  };
}

import { limitNamed, type Policy } from '@custodian/policy';
import { type ChildEntry, currentPlanOf, type PlanEntry } from '../child/child-entry';
import { startOf, type ToHappen } from './due';

/** The day of the latest review conference on a plan, the one that ended it included. */
export function latestReviewOf({ startedByConferenceId, endedByConferenceId, latestCategories, to }: PlanEntry): string | undefined {
  if (endedByConferenceId !== undefined) return to;
  const continued = latestCategories?.conferenceId !== undefined && latestCategories.conferenceId !== startedByConferenceId;
  return continued ? latestCategories.decidedOn : undefined;
}

/** The next review of this authority's own plan: the first within its limit of the initial conference, a later one of the review before (REC-07). One of a plan elsewhere is reviewed there. */
export function reviewDue(child: ChildEntry, policy: Policy): ToHappen | undefined {
  const plan = currentPlanOf(child);
  if (plan?.basis !== 'conference') return undefined;
  const { planId, leadWorkerId: workerId } = plan;
  const latest = latestReviewOf(plan);
  const kind = latest === undefined ? 'first-review' : 'later-review';
  const from = latest ?? plan.from;
  return {
    id: `${planId}:review:${from}`, kind, queue: 'reviews', limit: limitNamed(policy, kind), from: startOf(from), rule: 'REC-07',
    childId: child.childId, planId, ...(workerId && { workerId }), reminder: policy.reminders.review,
  };
}

/** The next meeting of a plan's core group: the first one, and where the policy says so a later one. A plan of whose core group only the lead worker is recorded, as after an import, has none to meet. */
export function coreGroupDue(child: ChildEntry, policy: Policy): ToHappen | undefined {
  const plan = currentPlanOf(child);
  if (plan?.basis !== 'conference' || !plan.coreGroup.some((member) => member.workerId === undefined || member.workerId !== plan.leadWorkerId)) return undefined;
  const { planId, leadWorkerId: workerId } = plan;
  const latest = plan.coreGroupMeetings?.at(-1)?.heldOn;
  const kind = latest === undefined ? 'first-core-group' : 'later-core-group';
  const limit = limitNamed(policy, kind);
  const from = latest ?? plan.from;
  return limit && {
    id: `${planId}:core-group:${latest === undefined ? 'first' : from}`, kind, queue: 'core-groups', limit, from: startOf(from), rule: 'REC-07',
    childId: child.childId, planId, ...(workerId && { workerId }), reminder: policy.reminders['core-group'],
  };
}

import { leadWorkerChanged } from '@custodian/contracts';
import type { Announcement, Decided } from '../child/announcement';
import { type ChildEntry, openCaseOf, withCurrentPlan, withOpenCase } from '../child/child-entry';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { RuleRefusal } from '../rule/rule-refusal';

/** Makes another practitioner lead of the open case and of this authority's current plan (REC-06, REC-09). Refuses no-open-case. */
export function assignLeadWorker(child: ChildEntry, assigned: { leadWorkerId: string; from: string; today: string }): Decided<ChildEntry> {
  nothingRecordedLiesInTheFuture(assigned.today, assigned.from);
  if (!openCaseOf(child)) throw new RuleRefusal('no-open-case', 'The child has no open case to lead.');
  return { ...ledBy(child, assigned.leadWorkerId, assigned.from), changedOn: assigned.from };
}

/** The entry with case and plan led by this worker, and the change announced where it is one. */
export function ledBy(child: ChildEntry, leadWorkerId: string, from: string): { child: ChildEntry; announce: Announcement[] } {
  const earlierLeadWorkerId = openCaseOf(child)?.leadWorkerId;
  const led = withCurrentPlan(
    withOpenCase(child, (open) => ({ ...open, leadWorkerId })),
    (plan) => (plan.basis === 'conference' ? { ...plan, leadWorkerId } : plan),
  );
  const changed = earlierLeadWorkerId !== undefined && earlierLeadWorkerId !== leadWorkerId;
  return { child: led, announce: changed ? [{ event: leadWorkerChanged, payload: { childId: child.childId, from, leadWorkerId, earlierLeadWorkerId } }] : [] };
}

import type { Decided } from '../child/announcement';
import { type ChildEntry, currentPlanOf, withCurrentPlan } from '../child/child-entry';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { RuleRefusal } from '../rule/rule-refusal';

/** Adds a meeting of the core group to the current plan, in the order of their days (REC-07). Refuses no-current-plan, core-group-before-plan, nothing-to-change and date-in-the-future. */
export function recordCoreGroupMeeting(child: ChildEntry, heldOn: string, today: string): Decided<ChildEntry> {
  nothingRecordedLiesInTheFuture(today, heldOn);
  const current = currentPlanOf(child);
  if (!current) throw new RuleRefusal('no-current-plan', 'The child has no plan now.');
  if (heldOn < current.from) throw new RuleRefusal('core-group-before-plan', 'The plan started later than that.', 'unacceptable');
  const held = current.coreGroupMeetings ?? [];
  if (held.some((meeting) => meeting.heldOn === heldOn)) throw new RuleRefusal('nothing-to-change', 'This meeting is recorded already.');
  const coreGroupMeetings = [...held, { heldOn }].sort((one, other) => one.heldOn.localeCompare(other.heldOn));
  return { child: withCurrentPlan(child, (plan) => ({ ...plan, coreGroupMeetings })), changedOn: heldOn };
}

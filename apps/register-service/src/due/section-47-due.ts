import { limitNamed, localDateOf, type Policy } from '@custodian/policy';
import { type ChildEntry, openCaseOf } from '../child/child-entry';
import { type Discussion, isOpen } from '../section-47/strategy-discussion';
import { startOf, type ToHappen } from './due';

/** What an open Section 47 enquiry asks for: an initial conference, and the check of the Record unless it was made since (ENQ-12). */
export function section47Due(child: ChildEntry, policy: Policy, checks: readonly Date[]): ToHappen[] {
  const workerId = openCaseOf(child)?.leadWorkerId;
  const whose = { childId: child.childId, ...(workerId && { workerId }) };
  return (child.strategyDiscussions ?? []).filter(isOpen).flatMap((discussion) => {
    const from = startOf(discussion.heldOn);
    const conference: ToHappen = {
      ...whose, id: `${discussion.discussionId}:initial-conference`, kind: 'initial-conference', queue: 'conferences',
      limit: limitNamed(policy, 'initial-conference'), from, reminder: policy.reminders['initial-conference'],
    };
    const check: ToHappen = {
      ...whose, id: `${discussion.discussionId}:check`, kind: 'section-47-check', queue: 'checks',
      limit: limitNamed(policy, 'section-47-check'), from: begunAt(discussion), rule: 'ENQ-12',
    };
    return isChecked(discussion, checks) ? [conference] : [conference, check];
  });
}

/** Whether the Record was checked on the day of the discussion or later. */
export function isChecked({ heldOn }: Discussion, checks: readonly Date[]): boolean {
  return checks.some((at) => localDateOf(at) >= heldOn);
}

/** Hours are reckoned from when the discussion was recorded, where that was on its day; else from the beginning of that day. */
function begunAt({ heldOn, recordedAt }: Discussion): Date {
  const recorded = new Date(recordedAt);
  return localDateOf(recorded) === heldOn ? recorded : startOf(heldOn);
}

import type { Deadline, Ending } from '@custodian/deadlines';
import { localDateOf } from '@custodian/policy';
import type { ChildEntry } from '../child/child-entry';
import { isChecked } from './section-47-due';
import { latestReviewOf } from './reviews-due';

/** How a deadline that is no longer wanted ended: what was due was done, or it is not wanted after all (the entry was corrected, joined into another, or the plan ended before). */
export function endingOf({ deadlineId, kind, startedAt }: Deadline, child: ChildEntry, checks: readonly Date[]): Ending {
  const [id] = deadlineId.split(':');
  const from = localDateOf(startedAt);
  const plan = child.plans.find(({ planId }) => planId === id);
  const discussion = child.strategyDiscussions?.find(({ discussionId }) => discussionId === id);
  switch (kind) {
    case 'first-review':
    case 'later-review':
      return met(plan !== undefined && (latestReviewOf(plan) ?? '') >= from);
    case 'first-core-group':
      return met(plan?.coreGroupMeetings !== undefined);
    case 'later-core-group':
      return met(plan?.coreGroupMeetings?.some(({ heldOn }) => heldOn > from) ?? false);
    case 'initial-conference':
      return met(discussion?.conferenceId !== undefined || discussion?.ended !== undefined);
    case 'section-47-check':
      return met(discussion !== undefined && isChecked(discussion, checks));
    default:
      return 'withdrawn';
  }
}

function met(done: boolean): Ending {
  return done ? 'met' : 'withdrawn';
}

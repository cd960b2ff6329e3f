import type { Decided } from '../child/announcement';
import type { ChildEntry } from '../child/child-entry';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { RuleRefusal } from '../rule/rule-refusal';

export type Discussion = NonNullable<ChildEntry['strategyDiscussions']>[number];

/** Whether the Section 47 enquiry that a discussion started still runs: neither a conference followed, nor has it ended without. */
export function isOpen({ section47, conferenceId, ended }: Discussion): boolean {
  return section47 && conferenceId === undefined && ended === undefined;
}

/** Adds a strategy discussion. A child has one Section 47 enquiry at a time. Refuses section-47-already-open and date-in-the-future. */
export function addDiscussion(child: ChildEntry, discussion: Omit<Discussion, 'recordedAt'>, now: { readonly today: string; readonly at: string }): Decided<ChildEntry> {
  nothingRecordedLiesInTheFuture(now.today, discussion.heldOn);
  const earlier = child.strategyDiscussions ?? [];
  if (discussion.section47 && earlier.some(isOpen)) throw new RuleRefusal('section-47-already-open', 'A Section 47 enquiry is open for the child.');
  return { child: { ...child, strategyDiscussions: [...earlier, { ...discussion, recordedAt: now.at }] }, changedOn: discussion.heldOn };
}

/** Ends an open Section 47 enquiry without a conference. Refuses section-47-not-open, ends-before-it-starts and date-in-the-future. */
export function endWithoutConference(child: ChildEntry, ending: { readonly discussionId: string; readonly on: string; readonly reason: string }, today: string): Decided<ChildEntry> {
  const { discussionId, on, reason } = ending;
  nothingRecordedLiesInTheFuture(today, on);
  const found = child.strategyDiscussions?.find((each) => each.discussionId === discussionId);
  if (!found || !isOpen(found)) throw new RuleRefusal('section-47-not-open', 'The child has no such Section 47 enquiry open.');
  if (on < found.heldOn) throw new RuleRefusal('ends-before-it-starts', 'The discussion was held later than that.', 'unacceptable');
  return { child: withDiscussions(child, (each) => (each === found ? { ...each, ended: { on, reason } } : each)), changedOn: on, reason };
}

/** The entry after an initial conference: every Section 47 enquiry open on the day it was held has led to it. */
export function followedByConference(child: ChildEntry, conference: { readonly kind: string; readonly heldOn: string; readonly conferenceId: string }): ChildEntry {
  const { kind, heldOn, conferenceId } = conference;
  const leadsToIt = (each: Discussion) => isOpen(each) && each.heldOn <= heldOn;
  if (kind !== 'initial' || !child.strategyDiscussions?.some(leadsToIt)) return child;
  return withDiscussions(child, (each) => (leadsToIt(each) ? { ...each, conferenceId } : each));
}

function withDiscussions(child: ChildEntry, change: (discussion: Discussion) => Discussion): ChildEntry {
  return { ...child, strategyDiscussions: child.strategyDiscussions?.map(change) };
}

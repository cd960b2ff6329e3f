import { planEnded, planStarted, type ProposedChange } from '@custodian/contracts';
import type { Announcement, Decided } from '../child/announcement';
import { type ChildEntry, openCaseOf, type PlanEntry } from '../child/child-entry';
import { notMerged } from '../rule/not-merged';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { RuleRefusal } from '../rule/rule-refusal';
import { oneAtATime } from './one-at-a-time';

/** Why, by which two persons and at which instant an entry is set right. */
export interface ByTwo {
  readonly reason: string;
  readonly begunBy: string;
  readonly approvedBy: string;
  readonly at: string;
}

type Proposed = Pick<Extract<ProposedChange, { kind: 'plan-correction' }>, 'planId' | 'correction' | 'to'>;

/**
 * Sets a plan's entry right where the recording went wrong, the exception to REC-11. The entry as it was stays, with the reason and both persons.
 * A plan entered by mistake is no longer among the child's plans. Refuses plan-not-found, plans-overlap, ends-before-it-starts, date-in-the-future, no-open-case, nothing-to-change, child-merged, stay-ends-only-by-its-move.
 */
export function correctPlan(child: ChildEntry, proposed: Proposed, today: string, by: ByTwo): Decided<ChildEntry> {
  const was = notMerged(child).plans.find(({ planId }) => planId === proposed.planId);
  if (!was) throw new RuleRefusal('plan-not-found', 'The child has no such plan.', 'unacceptable');
  leavesOnlyByItsMove(was, proposed);
  const right = correctedEntry(child, was, proposed, today);
  const plans = child.plans.flatMap((plan) => (plan === was ? (right ?? []) : plan));
  oneAtATime(plans);
  const { reason } = by;
  return {
    child: { ...child, plans, planCorrections: [...(child.planCorrections ?? []), { correction: proposed.correction, was, ...by }] },
    announce: [announcementOf(child.childId, was, right, proposed.correction)],
    changedOn: right?.to ?? was.from,
    reason,
  };
}

/** A child with a plan elsewhere whom a move put on the Record leaves it when transfer-service says so, and not by two persons of whom the authority there hears nothing (REC-11). */
function leavesOnlyByItsMove({ moveId, to }: PlanEntry, { correction }: Proposed): void {
  if (moveId !== undefined && to === undefined && correction !== 'not-ended') throw new RuleRefusal('stay-ends-only-by-its-move', 'A move put the child on the Record: end the stay there.');
}

/** The entry as it should have been; undefined where there should have been none. */
function correctedEntry(child: ChildEntry, was: PlanEntry, { correction, to }: Proposed, today: string): PlanEntry | undefined {
  if (correction === 'entered-by-mistake') return undefined;
  if ((correction === 'ended-on' ? to : undefined) === was.to) throw new RuleRefusal('nothing-to-change', 'The Record says this already.');
  if (correction === 'not-ended') return stillStanding(child, was);
  nothingRecordedLiesInTheFuture(today, to);
  if (to === undefined || to < was.from) throw new RuleRefusal('ends-before-it-starts', 'A plan ends on a day, and not before it starts.', 'unacceptable');
  return { ...was, to };
}

function stillStanding(child: ChildEntry, { to: _to, endReason: _why, endedByConferenceId: _by, removal: _removal, stayEnded: _stay, ...standing }: PlanEntry): PlanEntry {
  if (standing.basis === 'conference' && !openCaseOf(child)) throw new RuleRefusal('no-open-case', 'A child with a plan has an open case: open it first.');
  return standing;
}

/** What others are to hear: the plan has ended on this day, or it stands. */
function announcementOf(childId: string, was: PlanEntry, right: PlanEntry | undefined, correction: Proposed['correction']): Announcement {
  const { planId, basis, from, leadWorkerId } = was;
  const lead = leadWorkerId === undefined ? {} : { leadWorkerId };
  if (right && right.to === undefined) return { event: planStarted, payload: { childId, planId, basis, from, ...lead, correction } };
  return { event: planEnded, payload: { childId, planId, to: right?.to ?? from, ...lead, basis, correction } };
}

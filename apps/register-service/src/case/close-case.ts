import type { Decided } from '../child/announcement';
import { type ChildEntry, currentPlanOf, openCaseOf, withOpenCase } from '../child/child-entry';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { RuleRefusal } from '../rule/rule-refusal';

/** Closes the open case. A child with a plan of this authority keeps theirs open. */
export function closeCase(child: ChildEntry, closed: { closedOn: string; reason: string; today: string }): Decided<ChildEntry> {
  nothingRecordedLiesInTheFuture(closed.today, closed.closedOn);
  const open = openCaseOf(child);
  if (!open) throw new RuleRefusal('no-open-case', 'The child has no open case.');
  if (currentPlanOf(child)?.basis === 'conference') throw new RuleRefusal('plan-still-current', 'The child has a plan: its case stays open.');
  if (closed.closedOn < open.openedOn) throw new RuleRefusal('ends-before-it-starts', 'The case was opened after that day.', 'unacceptable');
  return {
    child: withOpenCase(child, (each) => ({ ...each, closedOn: closed.closedOn, closeReason: closed.reason })),
    changedOn: closed.closedOn,
    reason: closed.reason,
  };
}

import type { Decided } from '../child/announcement';
import { type ChildEntry, openCaseOf } from '../child/child-entry';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { RuleRefusal } from '../rule/rule-refusal';

/** Opens the child's case under a lead social worker (ENQ-07). Refuses case-already-open and date-in-the-future. */
export function openCase(child: ChildEntry, opened: { openedOn: string; leadWorkerId: string; today: string }): Decided<ChildEntry> {
  nothingRecordedLiesInTheFuture(opened.today, opened.openedOn);
  if (openCaseOf(child)) throw new RuleRefusal('case-already-open', 'The child has an open case already.');
  const { openedOn, leadWorkerId } = opened;
  return { child: { ...child, cases: [...child.cases, { openedOn, leadWorkerId }] }, changedOn: openedOn };
}

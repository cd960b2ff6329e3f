import type { Decided } from '../child/announcement';
import type { ChildEntry } from '../child/child-entry';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { RuleRefusal } from '../rule/rule-refusal';

/** Says that a child is missing from a day on, or was found on one (REC-09). Refuses nothing-to-change, ends-before-it-starts and date-in-the-future. */
export function recordMissing(child: ChildEntry, said: { readonly missing: boolean; readonly on: string; readonly reason: string }, today: string): Decided<ChildEntry> {
  const { missing, on, reason } = said;
  nothingRecordedLiesInTheFuture(today, on);
  const { missingSince: since, ...found } = child;
  if (missing === (since !== undefined)) throw new RuleRefusal('nothing-to-change', 'The entry says this already.');
  if (since !== undefined && on < since) throw new RuleRefusal('ends-before-it-starts', 'The child has been missing since a later day.', 'unacceptable');
  return { child: missing ? { ...child, missingSince: on } : found, changedOn: on, reason };
}

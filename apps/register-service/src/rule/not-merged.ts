import type { ChildEntry } from '../child/child-entry';
import { RuleRefusal } from './rule-refusal';

/** The entry, where it is not history: nothing more is recorded under one that was joined into another (REC-03). */
export function notMerged(child: ChildEntry): ChildEntry {
  if (child.mergedInto !== undefined) throw new RuleRefusal('child-merged', 'This entry was joined into another of the same child: use that one.');
  return child;
}

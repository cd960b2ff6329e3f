import { RuleRefusal } from '../rule/rule-refusal';
import { currentOf, isOurs, type Ledger, openHandoverOf } from './ledger';

/** Nobody has to hold a case of somebody who is no child any more: the holder, and only it, closes the ledger. Refuses while a handover is open. */
export function cease(ledger: Ledger, at: Date): Ledger {
  const current = currentOf(ledger);
  if (!current || !isOurs(ledger)) throw new RuleRefusal('responsibility-not-ours', 'Another authority holds responsibility for this child.');
  if (openHandoverOf(ledger)) throw new RuleRefusal('responsibility-offered-already', 'Responsibility is offered already: withdraw that first.');
  return { ...ledger, intervals: [...ledger.intervals.slice(0, -1), { ...current, until: at < current.from ? current.from : at }] };
}

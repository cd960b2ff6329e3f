import { dayBefore } from '../address/day-before';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { RuleRefusal } from '../rule/rule-refusal';
import type { Holder } from './office-row.schema';

/** Who is to hold an office from which day; without a worker nobody. */
export interface Succession {
  readonly officeHolderId: string;
  readonly workerId?: string;
  readonly from: string;
  readonly today: string;
}

/**
 * The holders of an office, first to last, with one more: whoever holds it has held it to the day before (REC-13). One holds it at a time.
 * Refuses date-in-the-future, holder-starts-before-current and nothing-to-change.
 */
export function succeed(holders: readonly Holder[], { officeHolderId, workerId, from, today }: Succession): Holder[] {
  nothingRecordedLiesInTheFuture(today, from);
  const last = holders.at(-1);
  const current = last?.to === undefined ? last : undefined;
  if (current?.workerId === workerId) throw new RuleRefusal('nothing-to-change', 'The Record says this already.');
  if (last && from <= (current ? current.from : (last.to ?? ''))) {
    throw new RuleRefusal('holder-starts-before-current', 'Somebody is recorded as holding the office on that day, who began on that day or later.', 'unacceptable');
  }
  const ended = holders.map((each) => (each === current ? { ...each, to: dayBefore(from) } : each));
  return workerId === undefined ? ended : [...ended, { officeHolderId, workerId, from }];
}

/** Who holds the office on a day. */
export function holderOn(holders: readonly Holder[], day: string): Holder | undefined {
  return holders.find(({ from, to }) => from <= day && (to === undefined || day <= to));
}

import type { Decided } from '../child/announcement';
import type { AddressEntry, ChildEntry } from '../child/child-entry';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { RuleRefusal } from '../rule/rule-refusal';
import { dayBefore } from './day-before';

/**
 * Adds an address to the history (REC-09). One that is still right ends the earlier one of its kind the day before;
 * one that has ended is only added. Refuses address-starts-before-current and date-in-the-future.
 */
export function moveToAddress(child: ChildEntry, address: AddressEntry, today: string): Decided<ChildEntry> {
  nothingRecordedLiesInTheFuture(today, address.from, address.to);
  const replaces = (earlier: AddressEntry) => address.to === undefined && earlier.kind === address.kind && earlier.to === undefined;
  if (child.addresses.some((earlier) => replaces(earlier) && earlier.from >= address.from)) {
    throw new RuleRefusal('address-starts-before-current', 'The current address of this kind started on that day or later. Give the day this one ended, or correct the other first.');
  }
  const ended = child.addresses.map((earlier) => (replaces(earlier) ? { ...earlier, to: dayBefore(address.from) } : earlier));
  return { child: { ...child, addresses: [...ended, address] }, changedOn: address.from };
}

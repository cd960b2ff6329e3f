import type { InputOf, recordChild } from '@custodian/contracts';
import { type Hide, hiddenWhereNeeded } from '../address/hide';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { daysIn } from './change-details';
import type { ChildEntry } from './child-entry';

/** A new entry: known without a plan, with an open case when one is given. Refuses date-in-the-future. */
export function beginEntry(childId: string, input: InputOf<typeof recordChild>, { today, hide }: { today: string; hide: Hide }): ChildEntry {
  const { openCase, addresses: given, ...details } = input;
  nothingRecordedLiesInTheFuture(today, openCase?.openedOn, ...daysIn(details), ...given.flatMap(({ from, to }) => [from, to]));
  const sealed = given.filter((address) => address.sealed).map((address) => hiddenWhereNeeded({ childId, addresses: [] }, address, hide));
  const addresses = given.map((address) => hiddenWhereNeeded({ childId, addresses: sealed }, address, hide));
  return { childId, ...details, addresses, cases: openCase ? [openCase] : [], plans: [], version: 1, recordedAt: '', recordedBy: '' };
}

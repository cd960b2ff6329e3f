import type { InputOf, recordChild } from '@custodian/contracts';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { daysIn } from './change-details';
import type { ChildEntry } from './child-entry';

/** A new entry: known without a plan, with an open case when one is given. Refuses date-in-the-future. */
export function beginEntry(childId: string, { openCase, ...details }: InputOf<typeof recordChild>, today: string): ChildEntry {
  nothingRecordedLiesInTheFuture(today, openCase?.openedOn, ...daysIn(details), ...details.addresses.flatMap(({ from, to }) => [from, to]));
  return { childId, ...details, cases: openCase ? [openCase] : [], plans: [], version: 1, recordedAt: '', recordedBy: '' };
}

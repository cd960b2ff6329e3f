import type { ChildDetails } from '@custodian/contracts';
import type { z } from 'zod';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { RuleRefusal } from '../rule/rule-refusal';
import type { Decided } from './announcement';
import type { ChildEntry } from './child-entry';
import { saysTheSame } from './same-entry';

type Details = z.output<typeof ChildDetails>;

/** Replaces the particulars that are given, from a day and with a reason (REC-09, REC-21). Refuses nothing-to-change and date-in-the-future. */
export function changeDetails(child: ChildEntry, given: Partial<Details>, change: { changedOn: string; reason: string; today: string }): Decided<ChildEntry> {
  nothingRecordedLiesInTheFuture(change.today, change.changedOn, ...daysIn(given));
  const changed = { ...child, ...given };
  if (saysTheSame(changed, child)) throw new RuleRefusal('nothing-to-change', 'The entry says this already.');
  return { child: changed, changedOn: change.changedOn, reason: change.reason };
}

/** Every day among a child's particulars that must not lie in the future: births and the first referral. */
export function daysIn(details: Partial<Details>): (string | undefined)[] {
  return [
    details.birth && 'dateOfBirth' in details.birth ? details.birth.dateOfBirth : undefined,
    details.firstReferral?.on,
    ...(details.household ?? []).map((member) => member.dateOfBirth),
  ];
}

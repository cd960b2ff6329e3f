import type { ChildEntry } from '../child/child-entry';
import { saysTheSame } from '../child/same-entry';
import { asAlias, differing, keyOfMember, keyOfName } from './details-of-both';
import type { Apart, Joining } from './since-joined';

const particulars = [
  'authorityChildId', 'birth', 'sex', 'nhsNumber', 'ethnicity', 'legalStatus', 'school', 'gp', 'healthVisitor', 'placedBy', 'firstReferral', 'missingSince',
] as const satisfies (keyof ChildEntry)[];

/** The particulars of each. What only the other brought is its own again, as it stands now where it was changed since; any other change since the joining stays with the kept one. */
export function detailsApart(joining: Joining<ChildEntry>, now: ChildEntry, other: ChildEntry): Apart<ChildEntry> {
  const { before, joined } = joining;
  const names = listsApart(before.names, now.names, other.names, { keyOf: keyOfName, asJoined: asAlias });
  const household = listsApart(before.household, now.household, other.household, { keyOf: keyOfMember, asJoined: (member) => member });
  const undone = particulars.reduce((entry, field) => (saysTheSame(now[field], joined[field]) ? { ...entry, [field]: before[field] } : entry), now);
  return {
    kept: { ...undone, names: names.kept.length > 0 ? names.kept : before.names, household: household.kept },
    other: { ...other, names: names.other, household: household.other },
  };
}

function listsApart<T>(before: readonly T[], now: readonly T[], others: readonly T[], { keyOf, asJoined }: { keyOf: (one: T) => string; asJoined: (one: T) => T }): Apart<T[]> {
  const brought = differing(before, others, keyOf);
  const become = (own: T): T => {
    const here = now.filter((each) => keyOf(each) === keyOf(own));
    return here.some((each) => saysTheSame(each, asJoined(own))) ? own : (here[0] ?? own);
  };
  return { kept: differing(brought, now, keyOf), other: others.map((own) => (brought.includes(own) ? become(own) : own)) };
}

import type { Circumstance } from '@custodian/contracts';
import type { z } from 'zod';
import { type ChildEntry, currentPlanOf, leadWorkerIdsOf } from '../child/child-entry';
import { saysTheSame } from '../child/same-entry';

type Code = z.output<typeof Circumstance>;
type Address = ChildEntry['addresses'][number];
type Member = ChildEntry['household'][number];

const ofAddress = { home: 'child-address', placement: 'placement', temporary: 'movement' } as const satisfies Record<Address['kind'], Code>;

/** Which circumstances an entry says otherwise than before, each once (REC-09). An address that is sealed is the same address. */
export function circumstancesChangedIn(before: ChildEntry, after: ChildEntry): Code[] {
  const codes: (Code | undefined)[] = [
    ...addressesChanged(before.addresses, after.addresses),
    saysTheSame(placesElsewhere(before), placesElsewhere(after)) ? undefined : 'movement',
    before.missingSince === undefined && after.missingSince !== undefined ? 'missing' : undefined,
    before.missingSince !== undefined && after.missingSince === undefined ? 'found' : undefined,
    ...householdChanged(before.household, after.household),
    before.legalStatus === after.legalStatus ? undefined : 'legal-status',
    saysTheSame(before.names, after.names) ? undefined : 'child-name',
    'expectedDate' in before.birth && 'dateOfBirth' in after.birth ? 'birth' : undefined,
    saysTheSame(leadWorkerIdsOf(before).toSorted(), leadWorkerIdsOf(after).toSorted()) && sameKeyWorkerThere(before, after) ? undefined : 'key-worker',
  ];
  return [...new Set(codes.filter((code) => code !== undefined))];
}

function placesElsewhere({ placedElsewhere = [] }: ChildEntry): unknown[] {
  return placedElsewhere.map(({ moveId, basis, code, from, to }) => [moveId, basis, code, from, to]);
}

/** Of one plan elsewhere: whether the key worker there is who it was. */
function sameKeyWorkerThere(before: ChildEntry, after: ChildEntry): boolean {
  const [then, now] = [currentPlanOf(before), currentPlanOf(after)];
  return then?.planId !== now?.planId || then?.homeAuthority?.keyWorkerName === now?.homeAuthority?.keyWorkerName;
}

function addressesChanged(before: readonly Address[], after: readonly Address[]): Code[] {
  const keyOf = ({ kind, from, to }: Address) => `${kind} ${from} ${to ?? ''}`;
  const known = new Map<string, number>();
  for (const each of before) known.set(keyOf(each), (known.get(keyOf(each)) ?? 0) + 1);
  return after.flatMap((each) => {
    const left = known.get(keyOf(each)) ?? 0;
    known.set(keyOf(each), left - 1);
    return left > 0 ? [] : [ofAddress[each.kind]];
  });
}

/** Members are told apart by their relationship where that is one of its kind on both sides, so that a new name is a new name and not a new person. */
function householdChanged(before: readonly Member[], after: readonly Member[]): Code[] {
  const pairs = after.map((member) => [earlierOf(member, before, after), member] as const);
  const joined = pairs.some(([earlier]) => earlier === undefined);
  const left = before.some((member) => !pairs.some(([earlier]) => earlier === member));
  const known = pairs.flatMap(([earlier, member]) => (earlier ? [[earlier, member] as const] : []));
  const differs = (of: (member: Member) => unknown) => known.some(([earlier, member]) => of(earlier) !== of(member));
  return [
    ...(joined || left || differs(({ livesWithChild }) => livesWithChild) ? ['household' as const] : []),
    ...(differs(({ addressSince }) => addressSince) ? ['carer-address' as const] : []),
    ...(differs(({ name }) => name) ? ['household-name' as const] : []),
  ];
}

function earlierOf(member: Member, before: readonly Member[], after: readonly Member[]): Member | undefined {
  const sameName = before.find(({ name, relationship }) => name === member.name && relationship === member.relationship);
  if (sameName) return sameName;
  const alike = ({ relationship }: Member) => relationship.toLowerCase() === member.relationship.toLowerCase();
  const [earlier, another] = before.filter(alike);
  return another === undefined && after.filter(alike).length === 1 ? earlier : undefined;
}

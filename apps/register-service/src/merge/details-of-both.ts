import { normaliseName } from '@custodian/matching';
import type { ChildEntry } from '../child/child-entry';
import { RuleRefusal } from '../rule/rule-refusal';

type Name = ChildEntry['names'][number];
type Member = ChildEntry['household'][number];

const most = { names: 20, household: 40 };

/** The kept entry's particulars, with the other's where it says nothing; the other's names as aliases, so that the child is found by them. Refuses too-much-to-join. */
export function detailsOfBoth(kept: ChildEntry, other: ChildEntry): ChildEntry {
  const names = [...kept.names, ...differing(kept.names, other.names, keyOfName).map(asAlias)];
  const household = [...kept.household, ...differing(kept.household, other.household, keyOfMember)];
  if (names.length > most.names || household.length > most.household) {
    throw new RuleRefusal('too-much-to-join', `An entry has at most ${most.names} names and ${most.household} members of the household. Remove those that are not needed first.`);
  }
  const isBorn = 'dateOfBirth' in kept.birth;
  return {
    ...other,
    ...kept,
    names,
    household,
    birth: !isBorn && 'dateOfBirth' in other.birth ? other.birth : kept.birth,
    sex: kept.sex === 'not-known' ? other.sex : kept.sex,
    legalStatus: kept.legalStatus === 'none' ? other.legalStatus : kept.legalStatus,
  };
}

/** A name of the other entry as the kept one has it. */
export function asAlias(name: Name): Name {
  return { ...name, kind: 'alias' };
}

/** Of more items, those that are not known by their key. */
export function differing<T>(known: readonly T[], more: readonly T[], keyOf: (one: T) => string): T[] {
  const keys = new Set(known.map(keyOf));
  return more.filter((one) => !keys.has(keyOf(one)));
}

/** What names are told apart by. */
export function keyOfName({ given, family }: Name): string {
  return JSON.stringify([normaliseName(given ?? ''), normaliseName(family)]);
}

/** What members of a household are told apart by. */
export function keyOfMember({ name, relationship }: Member): string {
  return JSON.stringify([normaliseName(name), relationship.toLowerCase()]);
}

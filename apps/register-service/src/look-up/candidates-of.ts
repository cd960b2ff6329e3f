import type { Candidate } from '@custodian/contracts';
import { compare, type PersonSought } from '@custodian/matching';
import { shownOn } from '../address/address-on';
import type { ChildEntry } from '../child/child-entry';

/** How many children a clerk is shown at most. */
export const mostCandidates = 20;

/** The likeliest children first, each with what agreed and what did not; whether some were left off. */
export function candidatesOf(sought: PersonSought, found: readonly ChildEntry[], today: string): { candidates: Candidate[]; moreCandidates: boolean } {
  const ranked = found
    .map((child) => ({ child, ...compare(sought, child, today) }))
    .sort((one, other) => other.rank - one.rank || one.child.childId.localeCompare(other.child.childId));
  const candidates = ranked.slice(0, mostCandidates).map(({ child, agreed, disagreed, notGiven }) => ({
    childId: child.childId,
    names: child.names,
    ...child.birth,
    sex: child.sex,
    address: shownOn(child, today),
    agreed,
    disagreed,
    notGiven,
  }));
  return { candidates, moreCandidates: ranked.length > mostCandidates };
}

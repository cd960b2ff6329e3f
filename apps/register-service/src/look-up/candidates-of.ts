import type { Candidate } from '@custodian/contracts';
import { explain, type Found, type Match } from '@custodian/matching';
import { shownOn } from '../address/address-on';
import type { ChildEntry } from '../child/child-entry';

/** How many children a clerk is shown at most. */
const mostCandidates = 20;

/** A child whom what was said may mean. */
export interface Likely {
  readonly match: Match;
  readonly band: Candidate['band'];
}

/** Whom the clerk is shown, the likeliest first, and whether others may be meant who are not shown. */
export function likelyOf({ matches, enough, capped, crowded }: Found): { readonly likely: Likely[]; readonly moreCandidates: boolean } {
  const told = matches.flatMap((match): Likely[] => (match.band === 'below' ? [] : [{ match, band: match.band }]));
  return { likely: told.slice(0, mostCandidates), moreCandidates: !enough || capped || crowded || told.length > mostCandidates };
}

/** A child as the clerk is shown it. `today` is YYYY-MM-DD. */
export function candidateOf({ match, band }: Likely, child: ChildEntry, today: string): Candidate {
  return { childId: child.childId, names: child.names, ...child.birth, sex: child.sex, address: shownOn(child, today), band, comparison: explain(match.comparison) };
}

import type { Found, MatchingIndex } from '@custodian/matching';
import type { AskedAbout, TestSet } from './test-set';

/** What was answered to one enquiry, and how long it took. */
export interface Answer {
  readonly asked: AskedAbout;
  readonly found: Found;
  readonly ms: number;
}

/** Asks everything of a set. The first few are asked twice, so that what is measured is a process that has been running. */
export function answers(index: MatchingIndex, { asked }: Pick<TestSet, 'asked'>): Answer[] {
  for (const { sought, today } of asked.slice(0, 300)) index.search(sought, today);
  return asked.map((one) => {
    const from = performance.now();
    const found = index.search(one.sought, one.today);
    return { asked: one, found, ms: performance.now() - from };
  });
}

/** As one line of the file that is scored outside: candidates with their bands, and who lives there. */
export function answerLine({ asked, found, ms }: Answer): string {
  const band = { certain: 'strong', probable: 'possible', possible: 'possible', below: 'below' } as const;
  const candidates = found.matches.slice(0, 20).map((match) => ({ id: match.id, score: match.score, band: band[match.band] }));
  return JSON.stringify({ queryId: asked.id, candidates, sameAddress: found.neighbours.filter(({ sameAddress }) => sameAddress).map(({ id }) => id), ms });
}

import { chanceOf, noughts, shareOf } from './chance';
import type { Flag, Reason } from './flag';
import type { Look } from './look';

/** What a run is made of, how often that is usual among the colleagues, and when it is beyond it. */
export interface RunRule {
  readonly reason: Reason;
  readonly is: (look: Look) => boolean;
  readonly usual: number;
  readonly atLeast: number;
  readonly surprise: number;
}

/** The unlikeliest run that ends with the last of these looks, by what is usual or what the person's own looks before it were; undefined where none is beyond that. */
export function runOf(looks: readonly Look[], rule: RunRule): Flag | undefined {
  const last = looks.at(-1);
  if (!last || !rule.is(last)) return undefined;
  const inAll = looks.filter(rule.is).length;
  const hits: string[] = [];
  let found: Flag | undefined;
  for (let back = 1; back <= looks.length; back += 1) {
    const look = looks[looks.length - back];
    if (!look || !rule.is(look)) continue;
    hits.unshift(look.enquiryId);
    const before = shareOf(inAll - hits.length, looks.length - back);
    const usual = looks.length - back >= rule.atLeast ? Math.max(rule.usual, before) : rule.usual;
    const score = noughts(chanceOf(hits.length, back, usual));
    if (hits.length >= rule.atLeast && score >= rule.surprise && score > (found?.score ?? 0)) found = { reason: rule.reason, score, enquiryIds: [...hits] };
  }
  return found;
}

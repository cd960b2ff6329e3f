import { explain, type Found, learnt, MatchingIndex } from '@custodian/matching';
import type { AskedAbout, TestSet } from './test-set';

type Comparison = Found['matches'][number]['comparison'];

/** Each enquiry about somebody on the Record who is not among the first five shown: codes and ids, nobody's name. */
export function missedLines({ people, asked }: TestSet, index: MatchingIndex): string[] {
  return asked.flatMap((one) => {
    const [right] = one.matchIds;
    if (right === undefined) return [];
    const found = index.search(one.sought, one.today);
    if (found.matches.filter(({ band }) => band !== 'below').slice(0, 5).some(({ id }) => one.matchIds.includes(id))) return [];
    return [`missed ${one.id} (${one.kind}) ${right}: ${codesOf(comparisonWith(people, right, one) ?? found.matches.find(({ id }) => id === right)?.comparison)}: ${holdsTheAnswer(found, one)}`];
  });
}

/** The right one alone is always compared. */
function comparisonWith(people: TestSet['people'], right: string, { sought, today }: AskedAbout): Comparison | undefined {
  const alone = new MatchingIndex(learnt);
  const known = people.find(({ id }) => id === right);
  if (known !== undefined) alone.put(right, known.person);
  return alone.search(sought, today).matches[0]?.comparison;
}

function codesOf(comparison: Comparison | undefined): string {
  if (comparison === undefined) return 'nothing that was said is like them';
  return explain(comparison).filter(({ outcome }) => outcome !== 'not-given').map(({ field, code }) => `${field} ${code}`).join(', ');
}

/** Whether what was said tells the right one from others. */
function holdsTheAnswer({ enough, matches, searchedBy, crowded }: Found, { matchIds }: AskedAbout): string {
  const said = `said were ${searchedBy.join(', ')}`;
  if (!enough) return `${said}: not enough to search on`;
  const right = matches.find(({ id }) => matchIds.includes(id));
  if (right === undefined) return `${said}: not among the ${matches.length} likeliest`;
  const likelier = matches.filter(({ score, id }) => score >= right.score && !matchIds.includes(id)).length;
  const all = matches.reduce((sum, { score }) => sum + 2 ** score, 0);
  const chance = `${Math.round((100 * 2 ** right.score) / all)} % of what speaks for any`;
  if (likelier === 0) return `${said}: holds it (the likeliest of all, with ${chance}), but too little speaks for anybody`;
  return `${said}: does not hold it, ${likelier} others are as likely or likelier${crowded ? ', and that it is crowded is said' : ''}`;
}

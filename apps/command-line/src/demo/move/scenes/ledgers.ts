import { getResponsibility, type OutputOf } from '@custodian/contracts';
import type { Scene } from '../../page/scene';
import type { Side } from '../../side';
import { instantInWords } from '../in-words';
import type { Story } from '../story';

type Interval = OutputOf<typeof getResponsibility>['intervals'][number];

/** Who held the case from when to when, in the ledger of each side. Throws where there was a moment in which nobody did, or both. */
export async function ledgers({ home, away, childId, childIdThere }: Story): Promise<Scene> {
  const [ours, theirs] = await Promise.all([ledgerOf(home, childId), ledgerOf(away, childIdThere)]);
  if (!isWithoutGap(ours) || !isWithoutGap(theirs)) throw new Error('In a ledger there is a moment in which nobody held the case, or both.');
  const [linesAtHome, linesThere] = [ours, theirs].map((intervals) => intervals.flatMap((interval) => linesOf(interval, [home, away])));
  if (linesAtHome?.join() !== linesThere?.join()) throw new Error('The two ledgers do not say the same.');
  return {
    title: 'Who held the case, and when',
    rules: ['MOV-02', 'MOV-62'],
    done: ['Both ledgers say the same, to the millisecond: each authority begins to hold the case at the instant at which the one before ceases. There is no gap, and no moment with two.'],
    seen: [{ by: `${home.name}'s ledger`, lines: linesAtHome ?? [] }, { by: `${away.name}'s ledger`, lines: linesThere ?? [] }],
  };
}

async function ledgerOf({ custodian }: Side, childId: string): Promise<readonly Interval[]> {
  return (await custodian.client.call(getResponsibility, { childId })).intervals;
}

function isWithoutGap(intervals: readonly Interval[]): boolean {
  return intervals.length > 0 && intervals.every(({ until }, index) => until === intervals[index + 1]?.from);
}

function linesOf({ custodian, from, until, inWriting }: Interval, sides: readonly Side[]): string[] {
  const name = sides.find(({ code }) => code === custodian)?.name ?? custodian;
  return [`${name}${inWriting === undefined ? '' : ', agreed in writing'}`, `  from ${instantInWords(from)}`, `  ${until === undefined ? 'and still' : `until ${instantInWords(until)}`}`];
}

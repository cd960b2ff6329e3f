import type { Band } from '@custodian/matching';
import type { AskedAbout } from './test-set';

/** Who was offered in answer to one enquiry. */
export interface Offered {
  /** Who was compared, the likeliest first; those of band `below` are not told of. */
  readonly candidates: readonly { readonly id: string; readonly score: number; readonly band: Band }[];
  readonly sameAddress: readonly string[];
  /** There were more than are compared, or told of. */
  readonly capped: boolean;
}

/** What was answered to one enquiry, and how long it took. */
export interface Answer extends Offered {
  readonly asked: AskedAbout;
  readonly ms: number;
}

/** One way of finding a child, with people in it. */
export interface Finder {
  readonly name: string;
  readonly find: (asked: AskedAbout) => Offered | Promise<Offered>;
  readonly close: () => Promise<void> | void;
  /** Whether it says how likely each is, and who lives at an address. */
  readonly tells: { readonly scores: boolean; readonly addresses: boolean };
  /** At most so many of a set's enquiries are asked, where it is slow. */
  readonly mostAsked?: number;
  readonly buildSeconds: number;
  readonly memoryMb: number;
}

const warmUp = 100;

/** Asks every finder everything of a set, in turn, part after part, so that what else the machine does meets all alike. The first are asked twice: what is measured has been running. */
export async function askInTurn(finders: readonly Finder[], asked: readonly AskedAbout[], parts: number): Promise<Answer[][]> {
  const answers: Answer[][] = finders.map(() => []);
  for (const finder of finders) for (const one of asked.slice(0, warmUp)) await finder.find(one);
  for (let part = 0; part < parts; part += 1) {
    for (const [at, finder] of finders.entries()) {
      const every = Math.max(1, Math.ceil(asked.length / (finder.mostAsked ?? asked.length)));
      const some = asked.filter((_, index) => index % every === 0);
      for (const one of some.slice(Math.floor((part * some.length) / parts), Math.floor(((part + 1) * some.length) / parts))) answers[at]?.push(await timed(finder, one));
    }
  }
  return answers;
}

async function timed({ find }: Finder, asked: AskedAbout): Promise<Answer> {
  const from = performance.now();
  const offered = find(asked);
  const { candidates, sameAddress, capped } = offered instanceof Promise ? await offered : offered;
  return { asked, candidates, sameAddress, capped, ms: performance.now() - from };
}

/** As one line of the file that is scored outside: candidates with their bands, and who lives there. */
export function answerLine({ asked, candidates, sameAddress, ms }: Answer): string {
  const band = { certain: 'strong', probable: 'possible', possible: 'possible', below: 'below' } as const;
  return JSON.stringify({ queryId: asked.id, candidates: candidates.map((each) => ({ ...each, band: band[each.band] })), sameAddress, ms });
}

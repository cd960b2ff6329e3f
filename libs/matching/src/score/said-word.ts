import { likenesses } from '../name/likeness';
import type { LikeWords } from '../index/vocabulary';

/** A word that was said, with every word of the index it is like, and how rare it is to be so like it. */
export class SaidWord {
  private readonly levels = new Map<number, number>();
  private readonly given: number[];
  private readonly family: number[];

  constructor(
    readonly text: string,
    readonly like: LikeWords,
    counts: { readonly given: (word: number) => number; readonly family: (word: number) => number; readonly people: number },
  ) {
    like.words.forEach((word, at) => this.levels.set(word, like.levels[at] ?? 0));
    this.given = rarities(like, counts.given, counts.people);
    this.family = rarities(like, counts.family, counts.people);
  }

  /** How like a word of the index it is: a place in `likenesses`. */
  levelOf(word: number): number {
    return this.levels.get(word) ?? 0;
  }

  /** In bits, how rare it is for a given name to be at least so like it. */
  givenRarity(level: number): number {
    return this.given[level] ?? 0;
  }

  familyRarity(level: number): number {
    return this.family[level] ?? 0;
  }
}

/** Fewer people than these say little about how rare a name is. */
const fewest = 2_000;

/** For each likeness, minus the logarithm of the share of people with a word at least so like. */
function rarities({ words, levels }: LikeWords, countOf: (word: number) => number, people: number): number[] {
  const counts = likenesses.map(() => 0);
  words.forEach((word, at) => (counts[levels[at] ?? 0] = (counts[levels[at] ?? 0] ?? 0) + countOf(word)));
  let sum = 0.5;
  const rarity: number[] = [];
  for (let level = likenesses.length - 1; level >= 0; level -= 1) {
    sum += counts[level] ?? 0;
    rarity[level] = Math.max(0, Math.log2((Math.max(people, fewest) + 1) / sum));
  }
  return rarity;
}

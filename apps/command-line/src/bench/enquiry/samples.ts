/** The value below which a share of the sorted values lies (0.5: the median). NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** The median of several rounds, with the least and the most of a round. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The spread of one figure over the rounds. */
export function spreadOf(rounds: readonly number[]): Spread {
  return { median: quantile(rounds, 0.5), least: Math.min(...rounds), most: Math.max(...rounds) };
}

/** What one round of something showed, in milliseconds and per second. */
export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** A round of what took `took` milliseconds each, all of it `seconds`. */
export function roundOf({ took, seconds }: { readonly took: readonly number[]; readonly seconds: number }): Round {
  return { perSecond: took.length / seconds, p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
}

/** Rounds of the same thing, as it is reported. */
export interface Figures {
  readonly perSecond: Spread;
  readonly p50: Spread;
  readonly p99: Spread;
}

/** The spreads of each figure over the rounds. */
export function figuresOf(rounds: readonly Round[]): Figures {
  const over = (figure: keyof Round): Spread => spreadOf(rounds.map((round) => round[figure]));
  return { perSecond: over('perSecond'), p50: over('p50'), p99: over('p99') };
}

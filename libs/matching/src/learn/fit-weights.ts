/** The features of one who was compared: their numbers, with how much of each. */
export interface Row {
  readonly numbers: ArrayLike<number>;
  readonly amounts: ArrayLike<number>;
}

/** One search with the answer: who was compared, and which of them is right; -1 where nobody is. */
export interface Example {
  readonly rows: readonly Row[];
  readonly right: number;
}

export interface FitOptions {
  readonly features: number;
  readonly rounds: number;
  /** How strongly weights are drawn to 0, so that what is rarely seen says little. */
  readonly ridge: number;
  /** Weights to begin from. */
  readonly from?: Float64Array;
}

const rate = 0.15;
const tiny = 1e-8;

/**
 * Weights, in natural logarithms, under which the right answer is likeliest in every search: one of those compared, or nobody. At most one can be right,
 * so that they are weighed against each other and against nobody. AdaGrad over the examples in their order.
 */
export function fitWeights(examples: readonly Example[], { features, rounds, ridge, from }: FitOptions): Float64Array {
  const weights = Float64Array.from(from ?? new Float64Array(features));
  const seen = new Float64Array(features).fill(tiny);
  const slope = new Float64Array(features);
  const perExample = ridge / Math.max(1, examples.length);
  for (let round = 0; round < rounds; round += 1) {
    for (const example of examples) {
      const chances = chancesOf(example.rows, weights);
      const touched = new Set<number>();
      example.rows.forEach((row, at) => {
        const off = (chances[at] ?? 0) - (at === example.right ? 1 : 0);
        if (Math.abs(off) < 1e-5) return;
        for (let each = 0; each < row.numbers.length; each += 1) {
          const number = row.numbers[each] ?? 0;
          touched.add(number);
          slope[number] = (slope[number] ?? 0) + off * (row.amounts[each] ?? 0);
        }
      });
      for (const number of touched) {
        const step = (slope[number] ?? 0) + perExample * (weights[number] ?? 0);
        slope[number] = 0;
        seen[number] = (seen[number] ?? 0) + step * step;
        weights[number] = (weights[number] ?? 0) - (rate * step) / Math.sqrt(seen[number] ?? 1);
      }
    }
  }
  return weights;
}

/** The chance of each to be right, where nobody's has the weight 1. */
export function chancesOf(rows: readonly Row[], weights: Float64Array): number[] {
  const sums = rows.map(({ numbers, amounts }) => {
    let sum = 0;
    for (let at = 0; at < numbers.length; at += 1) sum += (weights[numbers[at] ?? 0] ?? 0) * (amounts[at] ?? 0);
    return sum;
  });
  const highest = Math.max(0, ...sums);
  const odds = sums.map((sum) => Math.exp(sum - highest));
  const all = odds.reduce((one, two) => one + two, Math.exp(-highest));
  return odds.map((one) => one / all);
}

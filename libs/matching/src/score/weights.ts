import { featureNames, type Features } from './features';
import type { MissedBySaid } from './missed-share';

/** What was learnt, as it is kept in a file. */
export interface Parameters {
  readonly version: number;
  /** How many people the weights were learnt among: more people, more who agree by chance. */
  readonly learntAmong: number;
  /** Bits for and against; those not named weigh nothing. */
  readonly weights: Readonly<Record<string, number>>;
  readonly sameAddress: Readonly<Record<string, number>>;
  readonly bands: { readonly certain: number; readonly probable: number; readonly possible: number; readonly chance: number; readonly sameAddress: number };
  /** Children on the Record asked about, and missed, by what was said of them. */
  readonly missed: MissedBySaid;
  /** What they were learnt from and how well they did, line by line. */
  readonly report: readonly string[];
}

/** Weights in the order of the features. */
export class Weights {
  private readonly values: Float64Array;

  constructor(private readonly learnt: Readonly<Record<string, number>>) {
    this.values = Float64Array.from(featureNames, (name) => this.named(name));
  }

  named(name: string): number {
    return this.learnt[name] ?? 0;
  }

  /** The bits for a comparison: their sum. */
  of(features: Features): number {
    let sum = 0;
    for (let at = 0; at < features.count; at += 1) sum += (this.values[features.numbers[at] ?? 0] ?? 0) * (features.amounts[at] ?? 0);
    return sum;
  }
}

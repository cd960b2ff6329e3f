import { presetNamed } from '@custodian/policy';
import { kinds } from './fishers';
import { monthOf } from './month';
import { reckon, type Reckoning } from './reckoning';
import { watch } from './watch';

/** Which made-up months are gone through. */
export interface FishingBenchOptions {
  readonly policy: string;
  readonly seeds: number;
  /** The first seed; the others follow it. */
  readonly seed: number;
}

const fishersInAMonth = 3;

/** A month for each seed, with three fishers in it; their kinds take turns, so that eight seeds have each three times. */
export function runFishingBench({ policy: name, seeds, seed }: FishingBenchOptions): Reckoning[] {
  const policy = presetNamed(name);
  return Array.from({ length: seeds }, (_, index) => {
    const planted = Array.from({ length: fishersInAMonth }, (_each, place) => kinds[((seed + index) * fishersInAMonth + place) % kinds.length] ?? 'careful');
    const month = monthOf(seed + index, planted);
    return reckon(month, watch(month, policy));
  });
}

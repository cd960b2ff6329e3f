import { madeUp } from '../../../made-up/random';

const kinds = ['redis-emptied', 'redis-killed', 'worker-killed', 'worker-stopped'] as const;

/** What befalls Redis or a worker, at which share of the run. */
export interface Fault {
  readonly kind: (typeof kinds)[number];
  /** 0 to 1 */
  readonly at: number;
}

/** Every kind once in each round, in an order of the seed's, spread evenly over the run. */
export function scheduleOf(seed: number, rounds: number): Fault[] {
  const chance = madeUp(seed);
  const inOrder = Array.from({ length: rounds }, () => chance.helpers.shuffle(kinds)).flat();
  return inOrder.map((kind, index) => ({ kind, at: (index + 0.5) / inOrder.length }));
}

import { madeUp } from '../../made-up/random';

/** What a fault befalls: a service, or a server the services stand on. */
export const victims = ['enquiry-service', 'register-service', 'notification-service', 'broker', 'mongod'] as const;
export type Victim = (typeof victims)[number];

/** Killed as by a power cut and started again, or stopped in its tracks for a while. */
export interface Fault<V extends string = Victim> {
  readonly victim: V;
  readonly how: 'kill' | 'pause';
  /** The share of all steps after which it comes, 0 to 1. */
  readonly after: number;
  /** Milliseconds it comes later than that. */
  readonly delayMs: number;
  /** Milliseconds it is down or paused. */
  readonly downMs: number;
}

/** Every kind of fault once. */
const kinds = [
  ...victims.map((victim) => ({ victim, how: 'kill' as const })),
  { victim: 'broker' as const, how: 'pause' as const },
  { victim: 'mongod' as const, how: 'pause' as const },
];

/** Faults for a run: every kind once in each round, in an order of the seed's, spread evenly over the run. The same seed gives the same schedule. */
export function scheduleOf(seed: number, rounds: number): Fault[] {
  const chance = madeUp(seed);
  const inOrder = Array.from({ length: rounds }, () => chance.helpers.shuffle(kinds)).flat();
  return inOrder.map(({ victim, how }, index) => ({
    victim,
    how,
    after: (index + 0.5) / (inOrder.length + 1),
    delayMs: chance.number.int({ min: 0, max: 300 }),
    downMs: how === 'pause' ? chance.number.int({ min: 1_000, max: 4_000 }) : isServer(victim) ? chance.number.int({ min: 0, max: 1_500 }) : 0,
  }));
}

function isServer(victim: Victim): boolean {
  return victim === 'broker' || victim === 'mongod';
}

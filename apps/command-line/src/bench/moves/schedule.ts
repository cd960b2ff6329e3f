import type { ServerProcess } from '../../process/server-process';
import { madeUp } from '../../made-up/random';
import type { Fault } from '../faults/schedule';
import type { ThreeAuthorities } from './three-authorities';

/** What a fault befalls: a service of one of the authorities, the router between them, or a server they stand on. `authority`: what it has of all this at the interchange, for long. */
export type MoveVictim = 'transfer-service' | 'register-service' | 'authority' | 'router' | 'broker' | 'mongod' | 'redis';

/** `whose`: the number of the authority, where it is one's. */
export interface MoveFault extends Fault<MoveVictim> {
  readonly whose: number;
}

/** Every kind of fault once. */
const kinds = [
  ...(['transfer-service', 'register-service', 'authority', 'router', 'broker', 'mongod', 'redis'] as const).map((victim) => ({ victim, how: 'kill' as const })),
  ...(['transfer-service', 'broker', 'mongod', 'redis'] as const).map((victim) => ({ victim, how: 'pause' as const })),
];

/** Milliseconds, least and most. */
const downs = { away: [6_000, 15_000], server: [0, 1_500], service: [0, 0], pause: [1_000, 4_000] } as const;

/** Faults for a run: every kind once in each round, in an order of the seed's, spread evenly over the run. The same seed gives the same schedule. */
export function moveFaults(seed: number, rounds: number): MoveFault[] {
  const chance = madeUp(seed);
  const inOrder = Array.from({ length: rounds }, () => chance.helpers.shuffle(kinds)).flat();
  return inOrder.map((kind, index) => {
    const [min, max] = downs[lengthOf(kind)];
    return { ...kind, whose: chance.number.int({ min: 0, max: 2 }), after: (index + 0.5) / (inOrder.length + 1), delayMs: chance.number.int({ min: 0, max: 300 }), downMs: chance.number.int({ min, max }) };
  });
}

function lengthOf({ victim, how }: Pick<MoveFault, 'victim' | 'how'>): keyof typeof downs {
  if (how === 'pause') return 'pause';
  if (victim === 'authority') return 'away';
  return victim === 'broker' || victim === 'mongod' || victim === 'redis' ? 'server' : 'service';
}

/** The process it befalls. */
export function victimOf({ mongo, rabbit, redis, interchange, members }: ThreeAuthorities, { victim, whose }: MoveFault): ServerProcess {
  switch (victim) {
    case 'broker':
      return rabbit.process;
    case 'mongod':
      return mongo.process;
    case 'redis':
      return redis.process;
    case 'router':
      return interchange.router;
    default: {
      const member = members[whose];
      if (!member) throw new Error(`no authority ${whose}`);
      return member.deployment.service(victim === 'authority' ? 'transfer-service' : victim);
    }
  }
}

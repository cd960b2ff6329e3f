import { madeUp } from '../../made-up/random';

/** What becomes of one child with a plan. `both-sides`: the other authority records the arrival while this one begins the move. `taken-back`: responsibility had passed already. `onward`: moves on for good, or back, after the first move is complete. */
export type Kind = 'permanent' | 'returned' | 'stays' | 'became-permanent' | 'refused' | 'both-sides' | 'taken-back' | 'onward';

export interface Story {
  readonly number: number;
  readonly kind: Kind;
  /** The authorities, by number, from the first on. */
  readonly way: readonly number[];
  /** Responsibility passes before the conference. */
  readonly interim: boolean;
  /** A conference is asked for, and minutes of earlier ones go first. */
  readonly asked: boolean;
}

/** Of twenty. */
const mix: readonly Kind[] = [...Array.from({ length: 9 }, () => 'permanent' as const), 'returned', 'returned', 'stays', 'became-permanent', 'became-permanent', 'refused', 'both-sides', 'both-sides', 'taken-back', 'onward', 'onward'];

/** Stories of a run, in an order of the seed's. The same seed gives the same. */
export function storiesOf(seed: number, count: number): Story[] {
  const chance = madeUp(seed);
  const kinds: Kind[] = [];
  while (kinds.length < count) kinds.push(...chance.helpers.shuffle(mix));
  return kinds.slice(0, count).map((kind, number) => {
    const home = chance.number.int({ min: 0, max: 2 });
    const away = (home + chance.number.int({ min: 1, max: 2 })) % 3;
    const then = (away + chance.number.int({ min: 1, max: 2 })) % 3;
    return { number, kind, way: kind === 'onward' ? [home, away, then] : [home, away], interim: kind === 'taken-back' || chance.datatype.boolean(0.4), asked: chance.datatype.boolean(0.3) };
  });
}

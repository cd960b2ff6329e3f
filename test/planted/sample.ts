import { plantedIn } from './search';
import type { Planted } from './words';

/** Something that was said, written or kept somewhere, and where. */
export interface Sample {
  /** The channel and the place in it: `redis bull:mails:3`. */
  readonly where: string;
  readonly content: string | Buffer;
}

export interface Finding {
  readonly where: string;
  readonly what: readonly Planted[];
}

/** Where planted words stand, and which. A place's own name may hold them too, as a key or a queue does. */
export function findingsIn(samples: readonly Sample[]): Finding[] {
  return samples.flatMap(({ where, content }) => {
    const what = [...new Set([...plantedIn(where), ...plantedIn(content)])];
    return what.length === 0 ? [] : [{ where, what }];
  });
}

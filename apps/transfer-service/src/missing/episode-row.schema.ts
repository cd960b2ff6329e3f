import type { Sealed } from '@custodian/sealing';
import type { MissingEpisode } from './episode';

/** An episode as it is stored. `runningFor`: the child, while it runs; of no child two do. */
export interface EpisodeRow extends Omit<MissingEpisode, 'missingId'> {
  readonly _id: string;
  readonly running: boolean;
  readonly runningFor?: string;
  readonly texts: Sealed;
}

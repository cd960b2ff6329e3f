import type { FishingFlag } from '@custodian/contracts';
import type { Sealed } from '@custodian/sealing';
import type { z } from 'zod';

type Told = z.output<typeof FishingFlag>;

/** A sign of fishing as it is kept; what the auditor wrote is sealed. */
export interface FlagRow extends Omit<Told, 'flagId' | 'raisedAt' | 'closedAt' | 'note'> {
  readonly _id: string;
  /** When the look was made that raised it. */
  readonly lookedAt: Date;
  readonly raisedAt: Date;
  readonly closedAt?: Date;
  readonly note?: Sealed;
}

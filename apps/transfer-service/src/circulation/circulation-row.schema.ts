import type { Sealed } from '@custodian/sealing';
import type { Circulation } from './circulation';

/** A circulation as it is stored. Who is missing is sealed to it, and goes with the erasure. */
export interface CirculationRow extends Omit<Circulation, 'circulationId' | 'details'> {
  readonly _id: string;
  readonly sought: boolean;
  /** Whether it is still to be looked for on our own Record. */
  readonly recordToMatch: boolean;
  readonly details?: Sealed;
}

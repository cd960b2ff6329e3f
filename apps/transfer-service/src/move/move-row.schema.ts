import type { Sealed } from '@custodian/sealing';
import type { Handover, Ledger } from '../responsibility/ledger';
import type { Move } from './move';

/** A move as it is stored. `toShow`: there is something to do about it on the Record. `outOf`: the child, while a move of theirs away is open; of no child two are. */
export interface MoveRow extends Omit<Move, 'moveId'> {
  readonly _id: string;
  readonly open: boolean;
  readonly toShow: boolean;
  readonly outOf?: string;
  readonly texts: Sealed;
}

/** Who holds responsibility for a child, as it is stored. Whatever is saved about the child's moves raises the version, so that of two at once one waits for the other. */
export interface LedgerRow extends Pick<Ledger, 'intervals' | 'joined'> {
  readonly _id: string;
  readonly handovers: readonly Handover[];
  readonly texts: Sealed;
  readonly version: number;
}

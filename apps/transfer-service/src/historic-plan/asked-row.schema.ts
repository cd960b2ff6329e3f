import type { Sealed } from '@custodian/sealing';
import type { HistoricPlanAsked } from './historic-plan';
import type { HistoricPlanRequest } from './release';

/** A request of ours as it is stored. `waitingFor`: custodian and child, while it is not answered. */
export interface AskedRow extends Omit<HistoricPlanAsked, 'requestId'> {
  readonly _id: string;
  readonly direction: 'asked-by-us';
  readonly at: Date;
  readonly waiting: boolean;
  readonly waitingFor?: string;
  readonly texts: Sealed;
}

/** One of theirs. */
export interface RequestRow extends Omit<HistoricPlanRequest, 'requestId'> {
  readonly _id: string;
  readonly direction: 'asked-of-us';
  readonly at: Date;
  readonly waiting: boolean;
  readonly texts: Sealed;
}

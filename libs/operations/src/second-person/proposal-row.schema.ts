import type { Sealed } from '@custodian/sealing';
import type { Ended, Proposal } from './proposal';

/** A proposal as it is stored: what people typed is sealed. */
export interface ProposalRow {
  readonly _id: string;
  readonly proposal: Omit<Proposal, 'reason' | 'ended'> & { readonly reason: Sealed; readonly ended?: Omit<Ended, 'note'> & { readonly note?: Sealed } };
  /** While it waits: its kind with each resource it is about, so that no two of a kind wait about one. */
  readonly waitsFor?: readonly string[];
}

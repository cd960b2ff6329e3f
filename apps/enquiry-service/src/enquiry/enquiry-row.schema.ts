import type { Sealed } from '@custodian/sealing';
import type { Enquiry } from './enquiry';
import type { Status } from './status';

/** An enquiry as it is stored: its steps, what people typed and what was told sealed, and beside them what lists and sweeps go by, made from the steps at every save. */
export interface EnquiryRow extends Omit<Enquiry, 'enquiryId'> {
  readonly _id: string;
  readonly texts: Sealed;
  readonly status: Status;
  readonly desk: 'duty' | 'out-of-hours';
  readonly receivedAt: Date;
  readonly agencyId: string;
  readonly takenBy: string;
  /** The latest step of an enquiry for which the Record has been looked at. */
  readonly lookedAt?: Date;
}
